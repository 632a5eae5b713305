using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Core.Tests.Learners;

public sealed class ZonesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 12, 0);

    internal static Zones Zones { get; } = new(
        new ZoneNames
        {
            Aliases = new Dictionary<string, IReadOnlyList<string>>
            {
                ["bangalore"] = ["Asia/Kolkata"],
                ["ist"] = ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
                ["cet"] = ["Europe/Berlin", "Africa/Lagos"],
                ["são paulo"] = ["America/Sao_Paulo"],
                ["atlantis"] = ["Ocean/Atlantis"],
                ["washington dc"] = ["America/New_York"],
            },
            Locales = new Dictionary<string, string> { ["de"] = "Europe/Berlin", ["de-at"] = "Europe/Vienna", ["pt-br"] = "America/Sao_Paulo", ["es-es"] = "Europe/Madrid" },
        },
        TzdbDateTimeZoneSource.Default);

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("AMERICA/NEW_YORK", "America/New_York")]
    [InlineData("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("Berlin, Germany", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("bangalore", "Asia/Kolkata")]
    [InlineData("i live in bangalore", "Asia/Kolkata")]
    [InlineData("Bangalore time", "Asia/Kolkata")]
    [InlineData("a small village near washington dc", "America/New_York")]
    [InlineData("banglore", "Asia/Kolkata")]
    [InlineData("amsterdm", "Europe/Amsterdam")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("sao paulo", "America/Sao_Paulo")]
    [InlineData("calcutta", "Asia/Kolkata")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData("japan", "Asia/Tokyo")]
    [InlineData("india", "Asia/Kolkata")]
    [InlineData("britain", "Europe/London")]
    [InlineData("utc", "Etc/UTC")]
    [InlineData("GMT", "Etc/UTC")]
    [InlineData("utc+5:30", "Asia/Kolkata")]
    [InlineData("+0530", "Asia/Kolkata")]
    [InlineData("UTC+9:30", "Australia/Darwin")]
    public void Read_AName_IsAZone(string text, string zone) => Assert.Equal(new Understood<string>(zone), Zones.Read(text, Now));

    [Theory]
    [InlineData("IST", "Asia/Kolkata Europe/Dublin Asia/Jerusalem")]
    [InlineData("cet", "Europe/Berlin Africa/Lagos")]
    public void Read_AnAbbreviationOfSeveral_IsAskedBack(string text, string zones) =>
        Assert.Equal(zones, string.Join(' ', Assert.IsType<Ambiguous<string>>(Zones.Read(text, Now)).Choices));

    [Fact]
    public void Read_AnOffset_OffersPlacesWhoseClocksDiffer()
    {
        var choices = Assert.IsType<Ambiguous<string>>(Zones.Read("utc+1", Now)).Choices;
        Assert.Equal(["Europe/Berlin", "Africa/Lagos"], choices.Take(2));
    }

    [Fact]
    public void Read_ALandOfManyZones_OffersThem()
    {
        var choices = Assert.IsType<Ambiguous<string>>(Zones.Read("united states", Now)).Choices;
        Assert.Equal("America/New_York", choices[0]);
        Assert.InRange(choices.Count, 5, Zones.MostChoices);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("xyzzy")]
    [InlineData("atlantis")]
    [InlineData("utc+25")]
    [InlineData("why do you want to know where I live")]
    [InlineData("what is berlin like for interns?")]
    [InlineData("i")]
    public void Read_NoPlace_IsNotUnderstood(string text) => Assert.IsType<NotUnderstood<string>>(Zones.Read(text, Now));

    [Theory]
    [InlineData("de", "Europe/Berlin")]
    [InlineData("de-DE", "Europe/Berlin")]
    [InlineData("de_AT", "Europe/Vienna")]
    [InlineData("pt-BR", "America/Sao_Paulo")]
    [InlineData("en-IN", "Asia/Kolkata")]
    [InlineData("en", null)]
    [InlineData("en-US", null)]
    [InlineData("es-AR", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    public void Guess_ALocale_OffersAtMostOneZone(string locale, string? zone) => Assert.Equal(zone, Zones.Guess(locale));

    [Fact]
    public void Read_EveryIdInAnyCase_IsItselfOrItsPresentName()
    {
        foreach (var location in TzdbDateTimeZoneSource.Default.ZoneLocations!)
        {
            Assert.Equal(new Understood<string>(location.ZoneId), Zones.Read(location.ZoneId.ToUpperInvariant(), Now));
            Assert.Equal(new Understood<string>(location.ZoneId), Zones.Read(location.ZoneId, Now));
        }
    }

    [Fact]
    public void Suggest_WhatIsTyped_ComesFirst()
    {
        Assert.Equal(("Europe/Berlin", "Berlin, Germany"), Zones.Suggest("berl")[0]);
        Assert.Contains(Zones.Suggest("york"), s => s.Id == "America/New_York");
        Assert.Equal(25, Zones.Suggest("").Count);
        Assert.Empty(Zones.Suggest("xyzzy"));
    }
}
