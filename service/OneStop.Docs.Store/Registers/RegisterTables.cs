using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Registers;

/// <summary>The tables of registers. The database itself keeps numbers single, in a row, and lines from vanishing.</summary>
internal static class RegisterTables
{
    public static Migration First { get; } = new(3, """
        CREATE TABLE register_rules (
          issuer TEXT NOT NULL, year INTEGER NOT NULL, own TEXT, PRIMARY KEY (issuer, year)) WITHOUT ROWID;

        CREATE TABLE registers (
          row INTEGER PRIMARY KEY AUTOINCREMENT, issuer TEXT NOT NULL, year INTEGER NOT NULL, series TEXT NOT NULL,
          first INTEGER NOT NULL, next INTEGER NOT NULL, UNIQUE (issuer, year, series));

        CREATE TABLE register_lines (
          register INTEGER NOT NULL REFERENCES registers (row), number INTEGER NOT NULL,
          state INTEGER NOT NULL, symbol TEXT, date TEXT,
          subject TEXT, signer TEXT, recipients TEXT, copy_holder TEXT, copies INTEGER, sent TEXT, receipt TEXT, note TEXT,
          document TEXT, holder TEXT, reason TEXT, late INTEGER NOT NULL, changed INTEGER NOT NULL,
          PRIMARY KEY (register, number)) WITHOUT ROWID;
        CREATE UNIQUE INDEX register_lines_by_document ON register_lines (document) WHERE document IS NOT NULL AND state <> 3;
        CREATE TRIGGER register_keeps_lines BEFORE DELETE ON register_lines
          BEGIN SELECT RAISE (ABORT, 'a line of a register never vanishes'); END;
        CREATE TRIGGER register_keeps_numbers BEFORE UPDATE OF register, number ON register_lines
          BEGIN SELECT RAISE (ABORT, 'a line of a register keeps its number'); END;
        CREATE TRIGGER register_has_no_gap BEFORE INSERT ON register_lines
          WHEN NEW.number IS NOT (SELECT next FROM registers WHERE row = NEW.register)
          BEGIN SELECT RAISE (ABORT, 'numbers of a register follow each other'); END;
        CREATE TRIGGER register_goes_on AFTER INSERT ON register_lines
          BEGIN UPDATE registers SET next = NEW.number + 1 WHERE row = NEW.register; END;
        """);
}
