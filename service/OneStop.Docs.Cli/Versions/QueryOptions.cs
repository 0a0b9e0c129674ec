using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Versions;

/// <summary>The options that say which documents are looked for.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string> _text = new("--text", "-t") { HelpName = "TEXT", Description = "store.query.text" };
    private readonly Option<string> _unit = new("--unit") { HelpName = "UNIT", Description = "store.query.unit" };
    private readonly Option<string> _kind = new("--kind") { HelpName = "QĐ|KH|…", Description = "store.kind" };
    private readonly Option<string> _author = new("--author") { HelpName = "ID", Description = "store.query.author" };
    private readonly Option<string> _state = new("--state") { HelpName = "draft|submitted|approved|returned|issued|withdrawn|rendition", Description = "store.query.state" };
    private readonly MomentOption _from = new("--from", "2026-01-31", "store.query.from");
    private readonly MomentOption _to = new("--to", "2026-12-31", "store.query.to");
    private readonly Option<bool> _recycled = new("--recycled") { Description = "store.query.recycled" };
    private readonly Option<int> _count = new("--count") { HelpName = "1…200", Description = "store.query.count", DefaultValueFactory = _ => 50 };
    private readonly Option<string> _after = new("--after") { HelpName = "MARK", Description = "store.query.after" };

    public IEnumerable<Option> All => [_text, _unit, _kind, _author, _state, _from, _to, _recycled, _count, _after];

    public DocumentQuery Read(ParseResult parsed) => new(
        parsed.GetValue(_text), parsed.GetValue(_unit), parsed.GetValue(_kind), parsed.GetValue(_author), parsed.GetValue(_state),
        parsed.GetValue(_from), parsed.GetValue(_to), parsed.GetValue(_recycled), parsed.GetValue(_count), parsed.GetValue(_after));
}
