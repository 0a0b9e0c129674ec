using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Recipients and signature out of the foot.</summary>
internal static class FootReader
{
    public static Plan Read(IReadOnlyList<SourceBlock> foot, Plan plan, ImportNotes notes)
    {
        var (recipients, signature) = Parted(foot);
        var (paper, electronic) = RecipientReader.Read(recipients);
        var signed = SignatureReader.Read(signature, notes);
        if (paper.Count + electronic.Count == 0) notes.Warn(ImportCodes.NoRecipients, Location.None);
        if (signed is null) notes.Warn(ImportCodes.NoSignature, Location.None);
        return plan with { Recipients = paper, RecipientsElectronic = electronic, Signature = signed };
    }

    private static (List<SourceLine> Recipients, List<SourceLine> Signature) Parted(IReadOnlyList<SourceBlock> foot)
    {
        var (recipients, signature) = (new List<SourceLine>(), new List<SourceLine>());
        if (foot is [SourceTable table])
        {
            foreach (var column in table.Rows.SelectMany(row => row.Cells).GroupBy(cell => cell.Column).OrderBy(group => group.Key))
            {
                var lines = column.SelectMany(cell => cell.Lines).ToList();
                (lines.Any(line => FootFinder.IsRecipientsLabel(line.Text)) ? recipients : signature).AddRange(lines);
            }

            return (recipients, signature);
        }

        var inRecipients = false;
        foreach (var line in foot.OfType<SourceLine>())
        {
            if (FootFinder.IsRecipientsLabel(line.Text)) inRecipients = true;
            else if (LineText.IsCapitals(line.Text) || SignatureReader.IsAuthorityLine(line.Text)) inRecipients = false;
            (inRecipients ? recipients : signature).Add(line);
        }

        return (recipients, signature);
    }
}
