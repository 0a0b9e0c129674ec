namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Characters, entities resolved.</summary>
    Text,

    /// <summary>A start tag, or one that closes itself.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,
}

/// <summary>A piece of HTML.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of a tag, in small letters.</param>
/// <param name="Text">Of characters.</param>
/// <param name="Attributes">Of a start tag, names in small letters, entities resolved; null: none.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, string Name, string Text, IReadOnlyDictionary<string, string>? Attributes)
{
    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string attribute] => Attributes?.GetValueOrDefault(attribute);
}
