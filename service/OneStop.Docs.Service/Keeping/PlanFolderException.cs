namespace OneStop.Docs.Service.Keeping;

/// <summary>The folder of kept plans cannot be written; nothing was changed.</summary>
internal sealed class PlanFolderException(string folder, Exception cause)
    : Exception($"The folder of kept plans, '{folder}', cannot be written: {cause.Message}", cause)
{
    /// <summary>What the system said.</summary>
    public string Reason { get; } = cause.Message;
}
