using System.Text.Json;
using MentorBot.CommandLine;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;

namespace MentorBot.Tests.CommandLine;

public sealed class UnansweredQuestionTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WhatAStrangerTyped_CannotMoveTheTerminal()
    {
        var question = Assert.Single(UnansweredQuestion.Of([Entry("\u001b[2Jwhat\r\nis \u0007jax", Monday)]));

        Assert.Equal("[2Jwhat is jax", question.Text);
    }

    [Fact]
    public void CaseSpacesAndTheMarkAtTheEnd_MakeNoDifference()
    {
        var questions = UnansweredQuestion.Of([Entry("what is jax", Monday), Entry("is mojo worth it", Monday.AddHours(1)), Entry(" What  is JAX ?", Monday.AddHours(2)), Entry("hm?", Monday.AddHours(3))]);

        Assert.Equal(["What is JAX ?", "hm?", "is mojo worth it"], questions.Select(q => q.Text));
        Assert.Equal((2, Monday, Monday.AddHours(2)), (questions[0].Count, questions[0].First, questions[0].Last));
    }

    private static LogEntry Entry(string question, DateTimeOffset at) =>
        new(FiledQuestion.Log, "telegram:1", at, JsonSerializer.SerializeToUtf8Bytes(new FiledQuestion(question, []), CoreJson.Default.FiledQuestion));
}
