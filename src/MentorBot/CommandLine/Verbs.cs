using System.CommandLine;

namespace MentorBot.CommandLine;

/// <summary>What can be typed behind the program's name.</summary>
internal static class Verbs
{
    /// <summary>How long a verb may take to end after Ctrl+C before it is ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A question may begin with what others take for the name of a response file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private static readonly Option<string?> Content = new("--content") { Description = "The content folder, instead of Content:Path", HelpName = "DIR", Recursive = true };

    /// <summary>Runs the verb that was typed.</summary>
    /// <returns>The exit code: 0 done, 1 what was asked for cannot be, 2 not understood.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments, Parsing);
        if (Usage.Problem(parsed) is { } problem)
        {
            return await Usage.ExplainAsync(problem, Console.Error);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience });
        }
        catch (InvalidDataException broken)
        {
            await Console.Error.WriteLineAsync($"{broken.Message} {broken.InnerException?.Message}".TrimEnd());
            return StartUp.Refused;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("A mentor for machine-learning internships.")
        {
            Content,
            Host("run", "Run the platforms that are set up; the terminal joins while there is none (the default)", TerminalUse.WhenAlone),
            Host("chat", "Talk in the terminal", TerminalUse.Always),
            Host("serve", "Run the platforms only", TerminalUse.Never),
            Ask(),
            Bind(new Command("check", "Name every fault of the content"), (parsed, _) => CheckVerb.RunAsync(parsed.GetValue(Content), Console.Out)),
            Eval(),
        };
        foreach (var verb in StoreVerbs.All)
        {
            root.Add(verb);
        }

        root.Directives.Clear();
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return (RootCommand)Bind(root, (parsed, cancellation) => RunVerb.RunAsync(TerminalUse.WhenAlone, parsed.GetValue(Content), cancellation));
    }

    private static Command Host(string name, string description, TerminalUse terminal) =>
        Bind(new Command(name, description), (parsed, cancellation) => RunVerb.RunAsync(terminal, parsed.GetValue(Content), cancellation));

    private static Command Ask()
    {
        var words = new Argument<string[]>("question") { Description = "The question, in your own words", Arity = ArgumentArity.ZeroOrMore };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read {\"id\",\"text\",\"context\"} lines from standard input and write a JSON line for each" };
        return Bind(new Command("ask", "Print one answer") { words, jsonl }, (parsed, cancellation) =>
            (string.Join(' ', parsed.GetValue(words) ?? []).Trim(), parsed.GetValue(jsonl)) switch
            {
                ({ Length: 0 }, true) => AskVerb.ManyAsync(parsed.GetValue(Content), cancellation),
                ({ Length: > 0 } question, false) => AskVerb.OneAsync(question, parsed.GetValue(Content), cancellation),
                ({ Length: 0 }, false) => Usage.ExplainAsync("ask takes a question, or --jsonl.", Console.Error),
                _ => Usage.ExplainAsync("ask takes a question or --jsonl, not both.", Console.Error),
            });
    }

    private static Command Eval()
    {
        var file = new Argument<string?>("file") { Description = "Questions with the topics that answer them, a JSON line each", Arity = ArgumentArity.ZeroOrOne };
        return Bind(new Command("eval", "Measure how well questions find their answers") { file }, (parsed, cancellation) =>
            EvalVerb.RunAsync(parsed.GetValue(file), parsed.GetValue(Content), Console.Out, cancellation));
    }

    /// <summary>Gives a command its action; Ctrl+C ends it as done, whatever it waits for.</summary>
    internal static Command Bind(Command command, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await action(parsed, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return 0;
            }
        });
        return command;
    }
}
