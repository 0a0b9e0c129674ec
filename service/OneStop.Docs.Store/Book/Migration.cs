namespace OneStop.Docs.Store.Book;

/// <summary>One step from an older form of the records to the next.</summary>
/// <param name="Number">Its place, from 1 without gaps; kept in the file as <c>PRAGMA user_version</c>.</param>
/// <param name="Sql">What it does. Never changed once it stands on main: stores out there have run it.</param>
internal sealed record Migration(int Number, string Sql);
