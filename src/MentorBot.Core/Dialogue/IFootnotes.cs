namespace MentorBot.Core.Dialogue;

/// <summary>What a feature adds to what another says: a line of its own in a reminder, or under somebody's progress.</summary>
public interface IFootnotes
{
    /// <summary>The kinds of rows of the person that it needs (<see cref="Response.NeedsOwned"/>).</summary>
    IReadOnlyList<string> NeedsOwned { get; }

    /// <summary>What it adds; null when there is nothing to add.</summary>
    Footnote? Of(TurnContext context);
}

/// <summary>A line and what can be done about it.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Buttons">What can be pressed; may be none.</param>
public sealed record Footnote(Document Words, IReadOnlyList<Button> Buttons);

/// <summary>What other features add.</summary>
internal static class Footnotes
{
    /// <summary>A response that asks for the rows that are still needed; null when all are there.</summary>
    public static Response? Wanting(this IReadOnlyList<IFootnotes> footnotes, TurnContext context)
    {
        string[] needs = [.. footnotes.SelectMany(a => a.NeedsOwned).Distinct(StringComparer.Ordinal).Where(n => !context.Owned.ContainsKey(n))];
        return needs.Length == 0 ? null : new Response(Outcome.Command, [], context.Conversation) { NeedsOwned = needs };
    }

    /// <summary>What there is to add.</summary>
    public static IReadOnlyList<Footnote> Lines(this IReadOnlyList<IFootnotes> footnotes, TurnContext context) => [.. footnotes.Select(a => a.Of(context)).OfType<Footnote>()];
}
