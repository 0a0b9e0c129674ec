namespace OneStop.Docs.Drafting.Printing;

/// <summary>Where the printing program is and how long it may take.</summary>
public sealed record PdfSettings
{
    /// <summary>Full name of <c>soffice</c>; null to look on PATH.</summary>
    public string? Program { get; init; }

    /// <summary>For one document, from the start of the program.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(90);
}

/// <summary>A printed document.</summary>
/// <param name="Bytes">The PDF.</param>
public sealed record PdfDocument(byte[] Bytes);
