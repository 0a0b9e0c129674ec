using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>A document that is issued.</summary>
/// <param name="Ticket">The issue, and how far it has come.</param>
/// <param name="Line">Its line in the register.</param>
/// <param name="Version">The version with number and date.</param>
/// <param name="Rendition">Its PDF; null while that is owed.</param>
public sealed record IssueResult(IssueTicket Ticket, RegisterLine Line, VersionInfo Version, Rendition? Rendition);
