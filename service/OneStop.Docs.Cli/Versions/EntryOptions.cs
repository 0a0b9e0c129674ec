using System.CommandLine;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Cli.Versions;

/// <summary>The options for the columns of a register that a clerk fills in.</summary>
internal sealed class EntryOptions
{
    private readonly Option<string> _subject = new("--subject") { HelpName = "TEXT", Description = "store.entry.subject" };
    private readonly Option<string> _signer = new("--signer") { HelpName = "TEXT", Description = "store.entry.signer" };
    private readonly Option<string> _recipients = new("--recipients") { HelpName = "TEXT", Description = "store.entry.recipients" };
    private readonly Option<string> _copyHolder = new("--copy-holder") { HelpName = "TEXT", Description = "store.entry.copyHolder" };
    private readonly Option<int?> _copies = new("--copies") { HelpName = "NUMBER", Description = "store.entry.copies" };
    private readonly Option<DateOnly?> _sent = new("--sent") { HelpName = "2026-01-31", Description = "store.entry.sent" };
    private readonly Option<string> _receipt = new("--receipt") { HelpName = "TEXT", Description = "store.entry.receipt" };
    private readonly Option<string> _note = new("--note") { HelpName = "TEXT", Description = "store.entry.note" };

    public IEnumerable<Option> All => [_subject, _signer, _recipients, _copyHolder, _copies, _sent, _receipt, _note];

    /// <summary>What is not said stays as it was.</summary>
    public RegisterEntry Read(ParseResult parsed, RegisterEntry? known) => new(
        parsed.GetValue(_subject) ?? known?.Subject ?? "", parsed.GetValue(_signer) ?? known?.Signer, parsed.GetValue(_recipients) ?? known?.Recipients,
        parsed.GetValue(_copyHolder) ?? known?.CopyHolder, parsed.GetValue(_copies) ?? known?.Copies, parsed.GetValue(_sent) ?? known?.Sent,
        parsed.GetValue(_receipt) ?? known?.Receipt, parsed.GetValue(_note) ?? known?.Note);
}
