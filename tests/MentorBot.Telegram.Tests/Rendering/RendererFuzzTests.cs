using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Rendering;
using MentorBot.Testing;
using MentorBot.Testing.Specifications;
using MentorBot.Testing.Telegram;

namespace MentorBot.Telegram.Tests.Rendering;

/// <summary>Whatever a document holds, Telegram accepts what comes out.</summary>
public sealed class RendererFuzzTests
{
    [Fact]
    public void Render_AnyReply_IsWellFormedAndWithinTheLimits()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var generator = new DocumentGenerator(seed);
            var reply = new Reply(generator.Next(seed % 25), generator.Buttons(12));
            foreach (var text in TelegramRenderer.Render(reply))
            {
                var read = TelegramHtml.Read(text.Html);
                Assert.True(read.Faults.Count == 0, $"seed {seed}: {string.Join("; ", read.Faults)}");
                Assert.InRange(read.Text.Length, 1, TelegramRenderer.MostText);
                Assert.True(TelegramHtml.ShowsAnything(read.Text), $"seed {seed}: an empty message");
            }
        }
    }

    [SpecificationFact]
    public void Render_AnyReply_IsARequestThatTheDescriptionAllows()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var generator = new DocumentGenerator(seed);
            foreach (var text in TelegramRenderer.Render(new Reply(generator.Next(seed % 25), generator.Buttons(12))))
            {
                var request = JsonSerializer.SerializeToElement(new SendMessage(5, text.Html) { ReplyMarkup = text.Keyboard }, TelegramJson.Default.SendMessage);
                var faults = TelegramSpecification.Check("sendMessage", request);
                Assert.True(faults.Count == 0, $"seed {seed}: {string.Join("; ", faults)}");
            }
        }
    }

    [Fact]
    public void Render_AnyText_LosesNoLetter()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var document = new DocumentGenerator(seed).Next(1);
            if (document.Blocks is [Heading or Paragraph or SmallPrint, ..])
            {
                var seen = TelegramRenderer.Render(new Reply(document, [])).Select(t => TelegramHtml.Read(t.Html).Text);
                Assert.Equal(Letters(PlainText.Of(document)), Letters(string.Concat(seen)));
            }
        }
    }

    /// <summary>What is to be seen: what the renderer adds or takes away has no shape of its own.</summary>
    private static string Letters(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => TelegramHtml.ShowsAnything(r.ToString())).Select(r => r.ToString()));
}
