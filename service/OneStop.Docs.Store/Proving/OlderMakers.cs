using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Store.Proving;

/// <summary>Acts of older programs, which did not write down the rows they made: a row of which nothing is told may be theirs.</summary>
internal sealed class OlderMakers
{
    private readonly BookRead _read;
    private readonly KeptTable _table;
    private readonly string _acts;
    private readonly bool _isAny;

    public OlderMakers(BookRead read, KeptTable table)
    {
        (_read, _table) = (read, table);
        _acts = $"facts IS NULL AND ({string.Join(" OR ", table.Makers.Select(act => $"act LIKE '{act}'"))})";
        // One look for the whole table: a store that only this program has written has none.
        _isAny = read.Find<long?>($"SELECT 1 FROM ledger WHERE {_acts} OR (facts IS NULL AND act = '{LedgerActs.MoveRecords}') LIMIT 1") is not null;
    }

    /// <summary>Whether an entry from before could have made the row.</summary>
    public bool MayHaveMade(string name)
    {
        if (!_isAny) return false;
        if (!_table.IsOfDocument && !_table.IsNamedInDetail) return true;
        var key = RowFacts.Parts(name).Key[0];
        var condition = _table.IsOfDocument ? "document = @key" : "substr(detail, 1, length(@key) + 2) = @key || ': '";
        return _read.Find<long?>(
            $"SELECT 1 FROM ledger WHERE {condition} AND {_acts} UNION ALL " +
            $"SELECT 1 FROM ledger WHERE document IS NULL AND facts IS NULL AND act = '{LedgerActs.MoveRecords}' LIMIT 1",
            new { key }) is not null;
    }
}
