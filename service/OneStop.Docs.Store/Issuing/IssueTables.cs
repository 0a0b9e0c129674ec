using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Issuing;

/// <summary>The tables of issues. Of one document no two issues are ever open.</summary>
internal static class IssueTables
{
    public static Migration First { get; } = new(4, """
        CREATE TABLE issues (
          number INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL, request TEXT NOT NULL,
          kind TEXT NOT NULL, symbol TEXT NOT NULL, stage INTEGER NOT NULL, saved TEXT, time INTEGER NOT NULL);
        CREATE INDEX issues_unfinished ON issues (stage) WHERE stage < 3;
        CREATE INDEX issues_by_document ON issues (document, number);
        CREATE UNIQUE INDEX issues_one_at_a_time ON issues (document) WHERE stage = 0;

        CREATE TABLE renditions (
          document TEXT NOT NULL, version TEXT NOT NULL, kept_as TEXT NOT NULL, converter TEXT NOT NULL, time INTEGER NOT NULL,
          PRIMARY KEY (document, version)) WITHOUT ROWID;
        """);
}
