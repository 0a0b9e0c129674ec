using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Recipients and signature out of the foot.</summary>
internal static class FootReader
{
    public static Plan Read(IReadOnlyList<SourceBlock> foot, Plan plan, ImportNotes notes)
    {
        var (recipients, signatures) = Parted(foot);
        var (paper, electronic) = RecipientReader.Read(recipients);
        var signed = signatures.Select(lines => SignatureReader.Read(lines, notes)).OfType<Signature>().ToList();
        if (paper.Count + electronic.Count == 0) notes.Warn(ImportCodes.NoRecipients, Location.None);
        if (signed.Count == 0) notes.Warn(ImportCodes.NoSignature, Location.None);
        return plan with
        {
            Recipients = paper,
            RecipientsElectronic = electronic,
            Signature = signed.LastOrDefault(),
            CoSignatures = [.. signed.SkipLast(1)],
        };
    }

    /// <summary>The main signature is the one at the right, so the last.</summary>
    private static (List<SourceLine> Recipients, List<List<SourceLine>> Signatures) Parted(IReadOnlyList<SourceBlock> foot)
    {
        var recipients = new List<SourceLine>();
        var signatures = new List<List<SourceLine>>();
        if (foot is [SourceTable table])
        {
            foreach (var column in table.Rows.SelectMany(row => row.Cells).GroupBy(cell => cell.Column).OrderBy(group => group.Key))
            {
                var lines = column.SelectMany(cell => cell.Lines).ToList();
                if (lines.Any(line => FootFinder.IsRecipientsLabel(line.Text))) recipients.AddRange(lines);
                else signatures.Add(lines);
            }

            return (recipients, signatures);
        }

        var signature = new List<SourceLine>();

        var inRecipients = false;
        foreach (var line in foot.OfType<SourceLine>())
        {
            if (FootFinder.IsRecipientsLabel(line.Text)) inRecipients = true;
            else if (LineText.IsCapitals(line.Text) || SignatureReader.IsAuthorityLine(line.Text)) inRecipients = false;
            (inRecipients ? recipients : signature).Add(line);
        }

        return (recipients, [signature]);
    }
}
