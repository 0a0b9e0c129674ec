namespace OneStop.Docs.Service.Tests;

/// <summary>Plans just large enough to be drafted.</summary>
internal static class SmallPlans
{
    public static string Named(string id, string subject = "Kiểm soát thủ tục hành chính năm 2026") =>
        $$"""
        {
          "schema": "onestop/plan/1", "id": "{{id}}", "kind": "KH",
          "issuer": { "name": "ỦY BAN NHÂN DÂN XÃ AN BÌNH", "code": "UBND" },
          "number": "12", "symbol": "KH-UBND", "place": "An Bình",
          "date": { "year": 2026, "month": 1, "day": 15 },
          "subject": "{{subject}}",
          "sections": [ { "label": "I", "title": "MỤC ĐÍCH", "body": [ { "type": "paragraph", "text": "Nâng cao chất lượng." } ] } ],
          "recipients": [ { "text": "Lưu: VT", "purpose": "file" } ],
          "signature": { "lines": [ "CHỦ TỊCH" ], "name": "Nguyễn Văn A" }
        }
        """;

    public const string WithThreeMistakes =
        """{ "schema": "onestop/plan/1", "id": "Sai Mã", "kind": "ZZ", "issuer": { "name": "X" }, "date": { "year": "hai nghìn" }, "subject": "S" }""";
}
