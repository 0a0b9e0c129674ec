using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

/// <summary>A place in the data that an expression may stand for.</summary>
/// <param name="Optional">Bit n: the step of depth n + 1 may be missing on this way to it.</param>
internal readonly record struct Source(DataPath Path, ulong Optional)
{
    public Source? Step(string? name, bool isKeyed = false) =>
        Path.Depth >= DataPath.Deepest ? null : this with { Path = new(Path, name, isKeyed) };

    public Source LastOptional() => this with { Optional = Optional | (1UL << (Path.Depth - 1)) };
}

/// <summary>What an expression stands for, as far as it can be known without running: places of the data, or matter of the script's own.</summary>
internal sealed record Meaning(IReadOnlyList<Source> Sources)
{
    /// <summary>More than this many places are no help to anybody.</summary>
    private const int MostSources = 8;

    /// <summary>A value of the script's own.</summary>
    public static readonly Meaning Own = new([]);

    public static readonly Meaning Number = Own with { IsNumber = true };

    /// <summary>Members of an object written out.</summary>
    public IReadOnlyDictionary<string, Meaning>? Members { get; init; }

    /// <summary>What each item of a list made by the script stands for.</summary>
    public Meaning? Items { get; init; }

    /// <summary>What each argument of a call stands for, of the arguments themselves (<c>$</c>).</summary>
    public IReadOnlyList<Meaning>? Arguments { get; init; }

    public FunctionSyntax? Function { get; init; }

    public bool IsNumber { get; init; }

    public static Meaning Of(DataPath path) => new([new(path, 0)]);

    public static Meaning ListOf(Meaning items) => Own with { Items = items };

    public Meaning Member(string name) =>
        Members?.GetValueOrDefault(name) ?? Step(source => source.Step(name));

    public Meaning Item(bool isKeyed = false)
    {
        var data = Step(source => source.Step(null, isKeyed));
        return Items is null ? data : data.Or(Items);
    }

    public Meaning LastOptional() => Sources.Count == 0 ? this : this with { Sources = [.. Sources.Select(s => s.LastOptional())] };

    public Meaning Or(Meaning other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        return new([.. Sources.Union(other.Sources).Take(MostSources)])
        {
            Members = Members ?? other.Members,
            Items = Items is null || other.Items is null || ReferenceEquals(Items, other.Items) ? Items ?? other.Items : Items.Or(other.Items),
            Function = Function ?? other.Function,
            IsNumber = IsNumber && other.IsNumber,
        };
    }

    private Meaning Step(Func<Source, Source?> step) =>
        Sources.Count == 0 ? Own : new([.. Sources.Select(step).OfType<Source>()]);
}
