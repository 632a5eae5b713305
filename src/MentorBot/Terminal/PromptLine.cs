namespace MentorBot.Terminal;

/// <summary>The prompt that a person looks at. What comes in between, a log line or a reminder, gets lines of its own, and the prompt is shown again.</summary>
internal sealed class PromptLine
{
    private readonly Lock gate = new();
    private Action? open;

    /// <summary>Shows a prompt that stays until it is answered.</summary>
    public void Open(Action show)
    {
        lock (gate)
        {
            show();
            open = show;
        }
    }

    /// <summary>The person has gone to the next line.</summary>
    public void Answered()
    {
        lock (gate)
        {
            open = null;
        }
    }

    /// <summary>Writes what nobody asked for just now.</summary>
    /// <param name="leave">Leaves the line of the prompt.</param>
    /// <param name="write">Writes whole lines.</param>
    public void Between(Action leave, Action write)
    {
        lock (gate)
        {
            if (open is null)
            {
                write();
                return;
            }

            leave();
            write();
            open();
        }
    }
}
