using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating;

/// <summary>A value that writes itself as markup rather than as text: made by a host function, written where its tag stands.</summary>
public abstract record MarkupValue
{
    /// <summary>Where it was made, for what is wrong with it; null when nobody knows.</summary>
    internal TextPosition? Origin { get; init; }

    /// <summary>What stands where only text can.</summary>
    public override string ToString() => "";

    /// <summary>Its markup for this place. What is wrong goes to <paramref name="context"/>; then nothing comes back.</summary>
    internal abstract MarkupPiece Write(ValueContext context);
}
