using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Remembers, row by row, what each merged column of each table held last.</summary>
internal sealed class CellMerging
{
    private readonly Dictionary<int, TableState> _tables = [];

    /// <summary>Nothing above is merged with what follows.</summary>
    public void Reset(int table) => StateOf(table).Last.Clear();

    /// <summary>A row of the table begins.</summary>
    public void BeginRow(int table)
    {
        var state = StateOf(table);
        state.Row++;
        state.InRow.Clear();
    }

    /// <summary>True when the cell goes on from the one above: the row before held the same value in the same column.</summary>
    public bool Continues(CellMerge cell, string value)
    {
        var state = StateOf(cell.Table);
        state.InRow.TryGetValue(cell.Column, out var ordinal);
        state.InRow[cell.Column] = ordinal + 1;
        var composed = Compose(value);
        var continues = state.Last.TryGetValue((cell.Column, ordinal), out var above) && above.Row == state.Row - 1 && above.Value == composed;
        state.Last[(cell.Column, ordinal)] = (composed, state.Row);
        return continues;
    }

    /// <summary>Half a surrogate pair cannot be composed; it is compared as it is.</summary>
    private static string Compose(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return value;
        }

        return value.Normalize(NormalizationForm.FormC);
    }

    private TableState StateOf(int table)
    {
        if (!_tables.TryGetValue(table, out var state)) _tables[table] = state = new();
        return state;
    }

    private sealed class TableState
    {
        public int Row { get; set; }

        /// <summary>Of repeated cells in one column of the template: how many of them this row has so far.</summary>
        public Dictionary<int, int> InRow { get; } = [];

        public Dictionary<(int Column, int Ordinal), (string Value, int Row)> Last { get; } = [];
    }
}
