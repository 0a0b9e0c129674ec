using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Registers;

/// <summary>Where a line stands: of which issuer, year and series, under which number.</summary>
/// <param name="Issuer">The agency's unit path.</param>
/// <param name="Year">Numbers run from 1 January to 31 December.</param>
/// <param name="Series">The type code for a type with numbers of its own; empty for the common series.</param>
/// <param name="Number">From 1.</param>
public sealed record RegisterPlace(string Issuer, int Year, string Series, int Number);

/// <summary>A line of the register of outgoing documents (sổ đăng ký văn bản đi). A line is never removed.</summary>
/// <remarks>Columns: Nghị định 30/2020/NĐ-CP, Phụ lục IV, Mục I, in force since 05/3/2020; numbering: Điều 15.</remarks>
/// <param name="Place">Where it stands.</param>
/// <param name="State">What the number is used for.</param>
/// <param name="Symbol">The symbol after the slash; null while only reserved.</param>
/// <param name="Date">The document's date; null while only reserved.</param>
/// <param name="Entry">The columns; null while only reserved.</param>
/// <param name="Document">The document in the store; null for paper and for what is only reserved.</param>
/// <param name="Holder">For whom it is or was reserved, or null.</param>
/// <param name="Reason">Why it was reserved or cancelled, or why it is late; null otherwise.</param>
/// <param name="IsLate">Entered out of the order of dates.</param>
/// <param name="Changed">When it was last written.</param>
public sealed record RegisterLine(
    RegisterPlace Place, RegisterLineState State, string? Symbol, DateOnly? Date, RegisterEntry? Entry, DocumentId? Document,
    string? Holder, string? Reason, bool IsLate, DateTimeOffset Changed);

/// <summary>What a number is used for.</summary>
public enum RegisterLineState
{
    /// <summary>Kept free for someone.</summary>
    Reserved,

    /// <summary>Given to a document that is being issued.</summary>
    Taken,

    /// <summary>A document bears it.</summary>
    Issued,

    /// <summary>No document bears it, and none will; the reason stands beside it.</summary>
    Cancelled,
}

/// <summary>The columns of the form that a clerk fills in.</summary>
/// <param name="Subject">Tên loại và trích yếu nội dung văn bản, 1–600 characters.</param>
/// <param name="Signer">Người ký, at most 200.</param>
/// <param name="Recipients">Nơi nhận văn bản, at most 1,000.</param>
/// <param name="CopyHolder">Đơn vị, người nhận bản lưu, at most 200.</param>
/// <param name="Copies">Số lượng bản, 0–99,999; null when not known.</param>
/// <param name="Sent">Ngày chuyển, or null.</param>
/// <param name="Receipt">Ký nhận, at most 200.</param>
/// <param name="Note">Ghi chú, at most 500.</param>
public sealed record RegisterEntry(
    string Subject, string? Signer = null, string? Recipients = null, string? CopyHolder = null, int? Copies = null,
    DateOnly? Sent = null, string? Receipt = null, string? Note = null);
