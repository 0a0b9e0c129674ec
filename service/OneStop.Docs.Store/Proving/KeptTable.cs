using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Proving;

/// <summary>A table whose rows the ledger tells: how a row is found, named and written down.</summary>
/// <param name="Name">Of the table.</param>
/// <param name="From">The table as <c>t</c>, with what its rows need to be named.</param>
/// <param name="Key">Expressions that find one row; what <see cref="BookWrite.Touch(KeptTable, object[])"/> is given.</param>
/// <param name="Naming">Expressions that name a row in the ledger; the same as the key where rows can go.</param>
/// <param name="Columns">What is written down: the column's name, and the expression when it is not the column itself.</param>
/// <param name="Makers">Acts that make rows, as patterns of LIKE; the moving of stores makes rows of every table.</param>
/// <param name="IsOfDocument">The first part of the name is a document's id.</param>
internal sealed record KeptTable(
    string Name, string From, IReadOnlyList<string> Key, IReadOnlyList<string> Naming, IReadOnlyList<(string Column, string Expression)> Columns,
    IReadOnlyList<string> Makers, bool IsOfDocument)
{
    /// <summary>Columns that the entry of the act says by itself; they are not written a second time.</summary>
    public IReadOnlyList<string> SaidByEntry { get; init; } = [];

    /// <summary>The second part of the name is a version of that document.</summary>
    public bool HasVersion => IsOfDocument && Naming.Count > 1 && Naming[1] is "t.id" or "t.version";

    /// <summary>Older entries begin their detail with what names the row, and a colon.</summary>
    public bool IsNamedInDetail { get; init; }

    /// <summary>All rows, with <c>Name</c> and <c>Row</c>.</summary>
    public string SelectAll => field ??= $"SELECT {Named}, {Row(Columns)} FROM {From}";

    /// <summary>One row by its key, <c>@k0</c> and so on, as it is written down.</summary>
    public string SelectWritten => field ??= $"SELECT {Named}, {Row(Columns.Where(column => !SaidByEntry.Contains(column.Column)))} FROM {From} WHERE {IsKey}";

    /// <summary>One row by its key, whole.</summary>
    public string SelectOne => field ??= $"{SelectAll} WHERE {IsKey}";

    /// <summary>Names of the table's rows lie from here to <see cref="End"/>, which is no longer one.</summary>
    public string Begin => Name + "[";

    /// <inheritdoc cref="Begin"/>
    public string End => Name + "\\";

    private string Named => $"'{Name}' || json_array({string.Join(", ", Naming)}) Name";

    private string IsKey => string.Join(" AND ", Key.Select((key, at) => $"{key} = @k{at}"));

    private static string Row(IEnumerable<(string Column, string Expression)> columns) =>
        $"json_object({string.Join(", ", columns.Select(column => $"'{column.Column}', {column.Expression}"))}) Row";
}
