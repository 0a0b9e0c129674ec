namespace OneStop.Docs.Store.Book;

/// <summary>The tables of documents, versions, ledger and what guards them.</summary>
/// <remarks>Times are UTC in ticks of 100 ns, so that they sort and compare as numbers. <c>place</c> is the store's own word for where content lies.</remarks>
internal static class BookTables
{
    /// <summary>Entries tell how the rows stand that their act has changed.</summary>
    public static Migration Facts { get; } = new(5, "ALTER TABLE ledger ADD COLUMN facts TEXT;");

    public static Migration First { get; } = new(1, """
        CREATE TABLE documents (
          row INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          file_name TEXT NOT NULL, title TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT, number TEXT, symbol TEXT,
          date TEXT, state TEXT NOT NULL,
          current INTEGER NOT NULL,
          created INTEGER NOT NULL, changed INTEGER NOT NULL, recycled INTEGER,
          place TEXT);
        CREATE INDEX documents_by_change ON documents (changed DESC, row DESC);
        CREATE INDEX documents_by_unit ON documents (unit, changed DESC);

        CREATE TABLE versions (
          document INTEGER NOT NULL REFERENCES documents (row),
          ordinal INTEGER NOT NULL,
          id TEXT NOT NULL,
          base TEXT,
          author_id TEXT NOT NULL, author_name TEXT NOT NULL,
          time INTEGER NOT NULL, reason TEXT NOT NULL, tool TEXT NOT NULL,
          length INTEGER NOT NULL, sent TEXT NOT NULL, read TEXT NOT NULL, normalised TEXT NOT NULL,
          restored_from TEXT,
          origin_store TEXT, origin_version TEXT, origin_author_id TEXT, origin_author_name TEXT, origin_time INTEGER,
          availability INTEGER NOT NULL DEFAULT 0,
          place TEXT,
          PRIMARY KEY (document, ordinal),
          UNIQUE (document, id)) WITHOUT ROWID;
        CREATE INDEX versions_by_author ON versions (author_id, document);
        CREATE INDEX versions_by_content ON versions (read);

        CREATE TABLE locks (
          document INTEGER PRIMARY KEY REFERENCES documents (row),
          kind INTEGER NOT NULL, by_id TEXT NOT NULL, by_name TEXT NOT NULL,
          at INTEGER NOT NULL, reason TEXT NOT NULL, until INTEGER);

        CREATE TABLE milestones (
          document INTEGER NOT NULL REFERENCES documents (row),
          version TEXT NOT NULL, kind TEXT NOT NULL,
          hash TEXT NOT NULL, length INTEGER NOT NULL, time INTEGER NOT NULL, place TEXT,
          PRIMARY KEY (document, version, kind)) WITHOUT ROWID;

        CREATE TABLE owners (number INTEGER PRIMARY KEY AUTOINCREMENT, opened INTEGER NOT NULL);

        CREATE TABLE intents (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          owner INTEGER NOT NULL REFERENCES owners (number),
          kind TEXT NOT NULL, document TEXT NOT NULL, key TEXT,
          time INTEGER NOT NULL,
          request TEXT NOT NULL,
          sent TEXT, content TEXT, progress TEXT,
          outcome INTEGER);
        CREATE INDEX intents_open ON intents (owner) WHERE outcome IS NULL;
        CREATE INDEX intents_open_by_content ON intents (sent) WHERE outcome IS NULL;

        CREATE TABLE keys (
          key TEXT PRIMARY KEY,
          fingerprint TEXT NOT NULL,
          document TEXT NOT NULL,
          answer TEXT NOT NULL,
          time INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE ledger (
          sequence INTEGER PRIMARY KEY,
          time INTEGER NOT NULL, act TEXT NOT NULL,
          author_id TEXT NOT NULL, author_name TEXT NOT NULL,
          document TEXT, base TEXT, version TEXT,
          sent TEXT, read TEXT, normalised TEXT,
          reason TEXT NOT NULL, tool TEXT NOT NULL,
          intent INTEGER UNIQUE,
          detail TEXT,
          previous TEXT NOT NULL, hash TEXT NOT NULL);
        CREATE INDEX ledger_by_document ON ledger (document, sequence);
        CREATE TRIGGER ledger_keeps_entries BEFORE UPDATE ON ledger
          BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_loses_nothing BEFORE DELETE ON ledger
          BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_grows_by_one BEFORE INSERT ON ledger
          WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM ledger)
          BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;

        CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');
        """);
}
