namespace OneStop.Docs.Service.Hosting;

/// <summary>What is written to the log. Never the content of a document.</summary>
internal static partial class FaultLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Method} {Path} failed, reference {Reference}")]
    public static partial void UnexpectedFault(
        this ILogger log, Exception fault, string method, string path, string reference);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "What is owed to issued documents could not be taken up; it is tried again")]
    public static partial void OwedWorkWaits(this ILogger log, Exception later);
}
