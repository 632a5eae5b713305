using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Boards;
using MentorBot.Core.Quizzes.Races;
using MentorBot.Core.Quizzes.Reviews;
using MentorBot.Core.Reminders;

namespace MentorBot.Core.Tests.Learners;

public sealed class ExportFilesTests
{
    [Fact]
    public void WhatWasDoneTogether_IsInTheFile_OfSomebodyWithoutAPlan()
    {
        var account = new AccountId("discord", "1");
        var turn = new Turn(new DeliveryId("d"), account, Place.Private(account), new CommandCall("export", ""), "en", LearnersWorld.Now);
        string[] logs = [FiledQuestion.Log, FiringLog.Log, ReviewLog.Log, Board.Wishes, .. RaceRecords.SeasonsKept(LearnersWorld.Now)];
        var context = new TurnContext(turn, Conversation.New, LearnersWorld.Edition)
        {
            Logs = logs.ToDictionary(l => l, l => (IReadOnlyList<LogEntry>)(l == "points:2026Q4" ? [new LogEntry(l, "discord:1", LearnersWorld.Now, """{"points":75}"""u8.ToArray())] : [])),
            Owned = new Dictionary<string, IReadOnlyList<OwnedRow>> { [Cards.Kind] = [], [MissedTogether.Kind] = [new OwnedRow("sql/joins", "{}"u8.ToArray())] },
        };

        using var json = JsonDocument.Parse(Assert.Single(ExportFiles.Of(context)).Content);

        Assert.Equal(75, Assert.Single(json.RootElement.GetProperty("points").EnumerateArray()).GetProperty("won").GetProperty("points").GetInt32());
        Assert.Equal("sql/joins", Assert.Single(json.RootElement.GetProperty("missed").EnumerateArray()).GetString());
    }
}
