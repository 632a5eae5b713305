namespace MentorBot.Composition;

/// <summary>A way to a platform that this build has.</summary>
/// <param name="Name">As <c>Discord:Transport</c> and <c>Telegram:Transport</c> say it.</param>
/// <param name="Make">Makes it of the host's services.</param>
internal sealed record Adapter<T>(string Name, Func<IServiceProvider, T> Make);

/// <summary>Which of them is meant.</summary>
internal static class Adapters
{
    /// <summary>The name of our own.</summary>
    public const string BuiltIn = "builtin";

    private const string Auto = "auto";

    /// <summary>What a setting means: <c>auto</c>, or none, is the first; null for a name that this build has not.</summary>
    public static Adapter<T>? Find<T>(IReadOnlyList<Adapter<T>> here, string? name) =>
        string.IsNullOrEmpty(name) || Same(name, Auto) ? here[0] : here.FirstOrDefault(a => Same(a.Name, name));

    /// <summary>What is wrong with a setting; null when nothing is.</summary>
    /// <param name="setting">Its name.</param>
    /// <param name="name">Its value.</param>
    /// <param name="here">What this build has.</param>
    /// <param name="packaged">The name that the packages build has beside ours.</param>
    public static string? Fault<T>(string setting, string? name, IReadOnlyList<Adapter<T>> here, string packaged)
    {
        if (Find(here, name) is not null)
        {
            return null;
        }

        return Same(name, packaged)
            ? $"{setting} is \"{name}\", which this build lacks. Build it with -p:MentorAdapters=packages (the image: --build-arg MENTOR_ADAPTERS=packages), or set {setting} to {Auto}."
            : $"{setting} is \"{name}\"; it may be {string.Join(", ", here.Select(a => a.Name).Prepend(Auto))}.";
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
