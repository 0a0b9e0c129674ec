namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>What a template is for.</summary>
public enum TemplateRole
{
    /// <summary>A document of its own.</summary>
    Document,

    /// <summary>A part issued with a document: appendix, outline, attached document.</summary>
    Attachment,

    /// <summary>A piece to be inserted: head, legal bases, signature …</summary>
    Block,

    /// <summary>A record of the store: filled with what the store keeps, never from a plan.</summary>
    Record,
}

/// <summary>A template as its <c>template.json</c> describes it.</summary>
public sealed record TemplateInfo
{
    /// <summary>Name of its folder: lower-case letters, digits, hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Place in lists.</summary>
    public required int Order { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Type code of the plans it is for (KH, QĐ …); null when for any.</summary>
    public string? Kind { get; init; }

    /// <summary>The form of NĐ 30 it follows ("Mẫu 1.4"), or null.</summary>
    public string? Form { get; init; }

    /// <summary>Body sizes in points; the first is the usual one.</summary>
    public required IReadOnlyList<int> BodySizes { get; init; }

    public required TemplateRole Role { get; init; }

    public required LocalizedText Description { get; init; }

    /// <summary>Whether a sample plan stands beside it. A record has none: its sample is no plan.</summary>
    public bool HasSample { get; init; }

    /// <summary>Its folder; never made from a name that came from outside.</summary>
    internal string Folder { get; init; } = "";
}
