namespace OneStop.Docs.Scripting;

/// <summary>How the text given to the parser is laid out.</summary>
public enum ScriptMode
{
    /// <summary>Literal text with code between double braces.</summary>
    Template,

    /// <summary>Code alone, without braces.</summary>
    ScriptOnly,

    /// <summary>Code between two <c>+++</c> lines, then a template; both run.</summary>
    FrontMatterAndTemplate,

    /// <summary>Code between two <c>+++</c> lines; what follows is passed over.</summary>
    FrontMatterOnly,
}

/// <summary>How to parse.</summary>
/// <param name="Mode">Layout of the text.</param>
/// <param name="DepthLimit">How deep expressions and blocks may be nested.</param>
/// <param name="Source">Number of this text in the positions of its errors.</param>
public sealed record ScriptParseOptions(
    ScriptMode Mode = ScriptMode.Template, int DepthLimit = 250, int Source = 0)
{
    /// <summary>A template, with the usual limits.</summary>
    public static ScriptParseOptions Default { get; } = new();
}
