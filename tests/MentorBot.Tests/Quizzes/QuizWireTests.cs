using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes;
using MentorBot.Core.Quizzes.Reviews;
using MentorBot.Tests.Discord;
using MentorBot.Tests.Linking;
using MentorBot.Tests.Telegram;

namespace MentorBot.Tests.Quizzes;

/// <summary>Quizzes over the wires: one message, edited in place; and the history of who links accounts.</summary>
public sealed class QuizWireTests
{
    private const long Maya = 99;

    [Fact]
    public async Task OnTelegram_OneMessageIsEdited()
    {
        await using var stage = await TelegramStage.StartAsync();
        var maya = stage.Person(Maya);
        maya.Says("/start quiz_numpy");
        await stage.SeesAsync(Maya, "Question 1/10 · NumPy · level 1");
        var (count, asked) = (maya.Screen.Count, maya.Screen[^1]);

        maya.Presses("I don't know");
        await stage.SeesAsync(Maya, "Saying so is how one learns it.");
        Assert.Equal((count, asked.Id), (maya.Screen.Count, maya.Screen[^1].Id));
        // The question stays above the explanation.
        Assert.Contains("Question 1/10", maya.Screen[^1].Text, StringComparison.Ordinal);

        maya.Presses("Next");
        await stage.SeesAsync(Maya, "Question 2/10");
        Assert.Equal((count, asked.Id), (maya.Screen.Count, maya.Screen[^1].Id));

        // What is typed is answered below.
        maya.Says(Answers.Right(await Answers.ShownAsync(stage.Store, new AccountId("telegram", "99"))));
        await stage.SeesAsync(Maya, "Right.");
        Assert.True(maya.Screen.Count > count);
    }

    [Fact]
    public async Task OnDiscord_InAServer_OneMessageIsEdited_ThatOnlyThePersonSees()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.InteractAsync(stage.Payloads.Subcommand("quiz", "solo", ("skill", "numpy"), ("count", "3"), ("level", "basic")));
        var asked = await stage.SeesAsync("· NumPy · level 1");
        Assert.True(asked.Private);
        var count = stage.Server.Rest.Seen.Count;

        await PressAsync(stage, "I don't know");
        await stage.SeesAsync("Saying so is how one learns it.");
        await PressAsync(stage, "Next");
        await stage.UntilAsync(() => Plain(stage).Contains("Question 2/3", StringComparison.Ordinal), "the second question is shown");

        Assert.Equal((count, asked.Id), (stage.Server.Rest.Seen.Count, stage.Server.Rest.Seen[^1].Id));
        Assert.All(stage.Server.Rest.Interactions.Skip(1), i => Assert.Contains(i.Answer!.Value, new[] { 6, 7 }));
    }

    [Fact]
    public async Task OnDiscord_InAServer_AnAnswerIsTypedIntoAForm()
    {
        await using var stage = await DiscordStage.StartAsync(edition: QuizStage.With([ToType]));
        await stage.ReadyAsync();
        await stage.Server.InteractAsync(stage.Payloads.Subcommand("quiz", "solo", ("skill", "numpy")));
        var asked = await stage.SeesAsync("What is it called?");
        Assert.True(asked.Private);
        var answer = asked.Buttons.Single(b => b.Label == "Answer").Id;

        await stage.Server.InteractAsync(stage.Payloads.PressHidden(answer));
        await stage.UntilAsync(() => stage.Server.Rest.Interactions[^1].Answer is not null, "the form is open");
        Assert.Equal((9, answer), (stage.Server.Rest.Interactions[^1].Answer, (string?)stage.Server.Rest.Interactions[^1].AnswerData!["custom_id"]));
        await stage.Server.InteractAsync(stage.Payloads.Form(answer, ("typed", "V. 2")));

        Assert.True((await stage.SeesAsync("Right.")).Private);
        Assert.Single(await stage.Store.ExportAsync(default).OfType<OwnedRecord>().ToListAsync());
    }

    [Fact]
    public async Task OnTelegram_AskedForInAGroup_TheAnswerIsTypedInThePrivateChat()
    {
        await using var stage = await TelegramStage.StartAsync(edition: QuizStage.With([ToType]));
        var maya = stage.Person(Maya);
        maya.Says("/start");
        maya.Says("/quiz numpy", chat: -100);
        await stage.SeesAsync(Maya, "What is it called?");

        maya.Says("v 2");

        await stage.SeesAsync(Maya, "Right.");
    }

    [Fact]
    public async Task TheReviewsOfLinkedAccounts_AreOneHistory_AndGoApartAgain()
    {
        using var stage = new LinkStage();
        await stage.PlansAsync(LinkStage.OnDiscord, 12, 2);
        await stage.PlansAsync(LinkStage.OnTelegram, 8, 0);
        string[] both = [await MissAsync(stage, LinkStage.OnDiscord, "/quiz numpy 1"), await MissAsync(stage, LinkStage.OnTelegram, "/quiz sql 1")];

        await stage.SaysAsync(LinkStage.OnTelegram, $"/link {await stage.CodeAsync(LinkStage.OnDiscord)}");
        await stage.PressesAsync(LinkStage.OnTelegram, "Keep");
        await stage.SaysAsync(LinkStage.OnTelegram, "/review");

        Assert.Equal(both.Order(), (await CardsAsync(stage, LinkStage.OnTelegram)).Order());
        await stage.SaysAsync(LinkStage.OnTelegram, "/unlink");
        await stage.SaysAsync(LinkStage.OnTelegram, "/review");
        await stage.SaysAsync(LinkStage.OnDiscord, "/review");
        Assert.Equal([both[0]], await CardsAsync(stage, LinkStage.OnDiscord));
        Assert.Equal([both[1]], await CardsAsync(stage, LinkStage.OnTelegram));
    }

    private static TypedQuestion ToType => new()
    {
        Id = "numpy/typed", Skill = QuizStage.Numpy, Level = Level.Course, Text = "What is it called?", Why = "So.", Read = QuizStage.Numpy.Passage("broadcasting"), Answers = ["v. 2"],
    };

    /// <summary>The last message without the marks of strong words.</summary>
    private static string Plain(DiscordStage stage) => stage.Server.Rest.Seen[^1].Text.Replace("*", "", StringComparison.Ordinal).Replace("\u200b", "", StringComparison.Ordinal);

    private static async Task PressAsync(DiscordStage stage, string label)
    {
        var message = stage.Server.Rest.Seen[^1];
        var press = stage.Payloads.PressHidden(message.Buttons.First(b => b.Label == label).Id);
        press["message"]!["id"] = message.Id;
        await stage.Server.InteractAsync(press);
    }

    private static async Task<string> MissAsync(LinkStage stage, AccountId account, string quiz)
    {
        await stage.SaysAsync(account, quiz);
        var question = (await Answers.ShownAsync(stage.Store, account)).Question.Id;
        await stage.SaysAsync(account, "idk");
        await stage.SaysAsync(account, "next");
        return question;
    }

    private static async Task<IEnumerable<string>> CardsAsync(LinkStage stage, AccountId account) =>
        (await stage.Store.ReadOwnedAsync(Cards.Kind, (await stage.WhoAsync(account))!.Id.Value, default)).Select(r => r.Id);
}
