namespace OneStop.Docs.Plans.Importing;

/// <summary>The codes of what an import did not understand or had to mend. Stable; one page each in <c>docs/codes/</c>.</summary>
public static class ImportCodes
{
    public const string NoText = "IMP001";
    public const string NoKind = "IMP002";
    public const string NoIssuer = "IMP003";
    public const string IssuerDerived = "IMP004";
    public const string LocalityUnknown = "IMP005";
    public const string NotIssued = "IMP006";
    public const string DateIncomplete = "IMP007";
    public const string NoNumberLine = "IMP008";
    public const string ParagraphJoined = "IMP009";
    public const string RowJoined = "IMP010";
    public const string MarkupRemoved = "IMP011";
    public const string FitsNowhere = "IMP012";
    public const string HeaderRepeated = "IMP013";
    public const string DeadlineUnknown = "IMP014";
    public const string NoSignature = "IMP015";
    public const string NoRecipients = "IMP016";
    public const string HeadingParted = "IMP017";
    public const string ColumnUnknown = "IMP018";
    public const string MarginText = "IMP019";
    public const string NoSubject = "IMP020";
    public const string CellsMissing = "IMP021";
    public const string LeftOut = "IMP022";
}
