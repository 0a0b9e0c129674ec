using System.CommandLine;
using OneStop.Docs.Store.Records;

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

    /// <summary>The fields as they are to be: what is not said stays as it was; a new document is called as its file.</summary>
    public DocumentFields Read(ParseResult parsed, DocumentFields? known, string fileName)
    {
        var before = known ?? new DocumentFields(fileName, "", "");
        return before with
        {
            FileName = parsed.GetValue(_name) ?? before.FileName,
            Title = parsed.GetValue(_title) ?? (known is null ? Path.GetFileNameWithoutExtension(fileName) : before.Title),
            Unit = parsed.GetValue(_unit) ?? before.Unit,
            Kind = parsed.GetValue(_kind) ?? before.Kind,
            Symbol = parsed.GetValue(_symbol) ?? before.Symbol,
        };
    }
}
