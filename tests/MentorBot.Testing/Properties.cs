using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace MentorBot.Testing;

/// <summary>Holds something of many random values: the same ones at every run, so that a red run is red for everybody.</summary>
/// <remarks><c>PROPERTY_SEED=n dotnet test</c> tries others; what they find becomes a test of its own.</remarks>
public static class Properties
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("PROPERTY_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20261122;

    /// <summary>Runs an assertion over values.</summary>
    /// <param name="gen">Where they come from.</param>
    /// <param name="tests">How many.</param>
    /// <param name="holds">Throws when it does not hold.</param>
    public static void ForAll<T>(Gen<T> gen, int tests, Action<T> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))), Prop.ForAll(gen.ToArbitrary(), holds));
}
