using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Review;

/// <summary>The tables of people and review.</summary>
internal static class ReviewTables
{
    public static Migration First { get; } = new(2, """
        CREATE TABLE people (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, unit TEXT NOT NULL, roles INTEGER NOT NULL, active INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE own_approval (unit TEXT PRIMARY KEY) WITHOUT ROWID;

        CREATE TABLE reviews (
          document TEXT PRIMARY KEY, state INTEGER NOT NULL, version TEXT NOT NULL,
          by_id TEXT NOT NULL, by_name TEXT NOT NULL, time INTEGER NOT NULL, reason TEXT NOT NULL, tool TEXT NOT NULL,
          submitter TEXT, milestone TEXT) WITHOUT ROWID;
        CREATE INDEX reviews_owing ON reviews (document) WHERE milestone IS NOT NULL;

        CREATE TABLE comments (
          number INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL, version TEXT NOT NULL,
          part TEXT, paragraph INTEGER, quote TEXT, text TEXT NOT NULL, parent INTEGER REFERENCES comments (number),
          by_id TEXT NOT NULL, by_name TEXT NOT NULL, time INTEGER NOT NULL,
          resolved_id TEXT, resolved_name TEXT, resolved_time INTEGER);
        CREATE INDEX comments_by_document ON comments (document, number);

        CREATE TABLE seen (
          document TEXT NOT NULL, version TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
          first INTEGER NOT NULL, last INTEGER NOT NULL,
          PRIMARY KEY (document, version, person)) WITHOUT ROWID;
        """);
}
