using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using MentorBot.Composition;

namespace MentorBot.CommandLine;

/// <summary><c>--version</c>: the version, and which adapters were built in.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        parseResult.InvocationConfiguration.Output.WriteLine($"MentorBot {version.Split('+')[0]} ({PackageAdapters.Name})");
        return 0;
    }
}
