using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Plans.Reading;

/// <summary>The way every JSON file of ours is read: bounded, shape by the records, then sense by checks, all problems in order.</summary>
internal static class JsonFile
{
    /// <summary>Reads a record of <typeparamref name="T"/>; checks run on what could be read even after errors.</summary>
    public static Outcome<T> Read<T>(ReadOnlyMemory<byte> json, ReadLimits limits, Action<T, ProblemList> check)
        where T : class
    {
        var (document, refusal) = JsonText.Parse(json, limits);
        if (document is null) return new(null, [refusal!]);
        using (document)
        {
            var problems = new ProblemList(limits.MaxProblems);
            var reader = new RecordReader(limits, problems);
            var value = (T?)reader.Read(document.RootElement, JsonRecords.Complete.GetTypeInfo(typeof(T)), JsonPlace.Root);
            if (value is not null) check(value, problems);
            var found = DocumentOrder.Sort(problems.Found, document.RootElement);
            return new(found.Any(d => d.Severity == Severity.Error) ? null : value, found);
        }
    }
}
