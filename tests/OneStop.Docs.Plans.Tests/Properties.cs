using FsCheck;
using FsCheck.Fluent;

namespace OneStop.Docs.Plans.Tests;

/// <summary>Property tests that try the same values every time.</summary>
internal static class Properties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithReplay(20260101, 31).WithQuietOnSuccess(true);

    public static void Hold<T>(Gen<T> values, Func<T, bool> property) =>
        Check.One(Config, Prop.ForAll(values.ToArbitrary(), property));

    public static void Hold<T>(Gen<T> values, Action<T> property) =>
        Check.One(Config, Prop.ForAll(values.ToArbitrary(), property));
}
