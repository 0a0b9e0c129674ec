using System.CommandLine;
using OneStop.Docs.Drafting.Keeping;

namespace OneStop.Docs.Cli.Versions;

/// <summary>The options that say what is known of a document apart from its content.</summary>
internal sealed class FieldOptions
{
    private readonly Option<string> _title = new("--title") { HelpName = "TEXT", Description = "store.title" };
    private readonly Option<string> _unit = new("--unit") { HelpName = "UNIT/SUBUNIT", Description = "store.unit" };
    private readonly Option<string> _kind = new("--kind") { HelpName = "QĐ|KH|…", Description = "store.kind" };
    private readonly Option<string> _name = new("--name") { HelpName = "FILE", Description = "store.name" };
    private readonly Option<string> _symbol = new("--symbol") { HelpName = "QĐ-UBND", Description = "store.symbol" };

    public IEnumerable<Option> All => [_title, _unit, _kind, _name, _symbol];

    /// <summary>What the command line says of the document.</summary>
    public GivenFields Read(ParseResult parsed) => new(
        parsed.GetValue(_name), parsed.GetValue(_title), parsed.GetValue(_unit), parsed.GetValue(_kind), parsed.GetValue(_symbol));
}
