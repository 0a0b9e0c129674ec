using System.Text.Json;

namespace OneStop.Docs.Benchmarks;

/// <summary>The same data as records.</summary>
internal sealed record DecisionRecords(
    string Issuer, IReadOnlyList<DecisionRecords.Group> Groups, IReadOnlyList<DecisionRecords.Row> Tasks, DecisionRecords.Person Signer)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static DecisionRecords WithTasks(int count) => DecisionData.WithTasks(count).Deserialize<DecisionRecords>(Options)!;

    internal sealed record Group(string Label, string Title, IReadOnlyList<Row> Tasks);

    internal sealed record Row(string Ordinal, string Content, string Lead, string Coordination, string Product, string Deadline);

    internal sealed record Person(string Title, string Name);
}
