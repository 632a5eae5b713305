using MentorBot.Core.Answers;
using MentorBot.Core.Ports;

namespace MentorBot.Editions;

/// <summary>The edition in force; a new one takes its place in one step, between turns.</summary>
internal sealed class LiveEditions : IEditions
{
    private volatile Edition? current;

    /// <inheritdoc/>
    public Edition Current => current ?? throw new InvalidOperationException("No content is in force yet: publish the first edition before anything answers.");

    /// <summary>Puts an edition in force.</summary>
    public void Publish(Edition edition) => current = edition;
}
