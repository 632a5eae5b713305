namespace MentorBot.Storage;

/// <summary>Which of the stores that a build has is the one of a data folder.</summary>
/// <param name="Provider">The store; null when the choice is not clear.</param>
/// <param name="Fault">A sentence for the operator, with the cure; null when there is a choice.</param>
public sealed record StoreChoice(IStoreProvider? Provider, string? Fault)
{
    /// <summary><c>Storage:Provider</c> for "what the folder holds, else what this build prefers".</summary>
    public const string Auto = "auto";

    /// <summary>Chooses.</summary>
    /// <param name="name">The value of <c>Storage:Provider</c>; none means <see cref="Auto"/>.</param>
    /// <param name="folder">The data folder; it need not be there.</param>
    /// <param name="here">What this build has, the preferred one first.</param>
    public static StoreChoice Of(string? name, StoreFolder folder, IReadOnlyList<IStoreProvider> here)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(here);
        var kinds = StoreKind.All.Where(k => File.Exists(folder.At(k.File))).ToList();
        if (string.IsNullOrEmpty(name) || Same(name, Auto))
        {
            return kinds switch
            {
                [] => new StoreChoice(here[0], null),
                [var only] => Find(only.Name, here, $"{folder.At(only.File)} is a store on {only.Name}"),
                _ => Refused($"{folder.Path} holds two stores, {kinds[0].File} and {kinds[1].File}. Move the one that is not wanted away, or bring all rows together: " +
                    $"`move {kinds[0].Name} {kinds[1].Name}` wants an empty {kinds[1].Name}. Storage:Provider can name one of them meanwhile."),
            };
        }

        var named = Find(name, here, $"Storage:Provider is \"{name}\"");
        return named.Provider is { } provider && kinds is [var other] && other != provider.Kind
            ? Refused($"Storage:Provider is {provider.Kind.Name}, but {folder.Path} holds {other.File}. Take it over with `move {other.Name} {provider.Kind.Name}`, or set Storage:Provider to {other.Name}.")
            : named;
    }

    /// <summary>A store of this build by its name.</summary>
    /// <param name="name">As <c>Storage:Provider</c> says it.</param>
    /// <param name="here">What this build has.</param>
    /// <param name="what">Begins the sentence when this build has it not.</param>
    public static StoreChoice Find(string name, IReadOnlyList<IStoreProvider> here, string what)
    {
        if (here.FirstOrDefault(p => Same(p.Kind.Name, name)) is { } provider)
        {
            return new StoreChoice(provider, null);
        }

        return StoreKind.All.Any(k => Same(k.Name, name))
            ? Refused($"{what}, which this build lacks. Build it with -p:MentorAdapters=packages (the image: --build-arg MENTOR_ADAPTERS=packages).")
            : Refused($"{what}; it may be {Auto}, {string.Join(", ", here.Select(p => p.Kind.Name))}.");
    }

    private static StoreChoice Refused(string fault) => new(null, fault);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
