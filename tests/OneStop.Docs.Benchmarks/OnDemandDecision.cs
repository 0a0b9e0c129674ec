using System.Collections;
using System.Globalization;

namespace OneStop.Docs.Benchmarks;

/// <summary>The decision as records whose tasks are made when they are asked for: as many as wanted, none of them kept.</summary>
internal sealed class OnDemandDecision(int tasks)
{
    public string Issuer => "ỦY BAN NHÂN DÂN XÃ MINH PHÚC";

    public string Number => "12";

    public string Place => "Minh Phúc";

    public string Subject => "Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026";

    public string Basis => "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ";

    public bool Urgent => true;

    public string Deadline => "31/12/2026";

    public IReadOnlyList<OnDemandGroup> Groups { get; } = [new("I", "Rà soát và công khai", new OnDemandTasks(tasks))];

    public OnDemandSigner Signer { get; } = new("CHỦ TỊCH", "Nguyễn Văn A");
}

internal sealed record OnDemandGroup(string Label, string Title, IReadOnlyList<OnDemandTask> Tasks);

internal sealed record OnDemandSigner(string Title, string Name);

internal sealed record OnDemandTask(string Ordinal, string Content, string Lead, string Coordination, string Product, string Deadline);

internal sealed class OnDemandTasks(int count) : IReadOnlyList<OnDemandTask>
{
    public int Count => count;

    public OnDemandTask this[int index]
    {
        get
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            return new(
                number, $"Rà soát, công khai, niêm yết thủ tục hành chính số {number} & trả kết quả đúng hạn", "Văn phòng",
                "Các phòng, đơn vị có liên quan", $"Báo cáo số {number}", $"{1 + (index % 28):00}/{1 + (index % 12)}/2026");
        }
    }

    public IEnumerator<OnDemandTask> GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
