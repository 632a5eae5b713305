namespace MentorBot.Tests.Editions;

public sealed class WishTests
{
    [Fact]
    public void EveryWish_IsACommandOfTheCatalog()
    {
        using var stage = new Stage();
        Assert.All(RealContent.Edition.Library.Lexicon.Wishes.Keys, command =>
        {
            var words = command.Split(' ', 3);
            var entry = stage.Mentor.Catalog.Find(words[0]);
            Assert.True(entry is not null, command);
            Assert.True(words.Length == 1 || entry!.Subverbs.Any(s => s.Verb == words[1]), command);
        });
    }

    [Fact]
    public void EveryWay_FindsItsOwnCommand() => Assert.All(RealContent.Edition.Library.Lexicon.Wishes.SelectMany(w => w.Value, (w, way) => (Command: w.Key, Way: way)), wish =>
    {
        var call = RealContent.Edition.Wishes.Find(wish.Way.Replace("*", "19:30", StringComparison.Ordinal));
        Assert.True(call is not null && $"{call.Verb} {call.Arguments}".StartsWith(wish.Command, StringComparison.Ordinal), wish.Way);
    });
}
