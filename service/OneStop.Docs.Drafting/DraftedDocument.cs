namespace OneStop.Docs.Drafting;

/// <summary>A finished document.</summary>
/// <param name="Bytes">The .docx package; the same input gives the same bytes.</param>
/// <param name="FileName">What it might be called: <c>plan-id-template-id.docx</c>.</param>
public sealed record DraftedDocument(byte[] Bytes, string FileName);
