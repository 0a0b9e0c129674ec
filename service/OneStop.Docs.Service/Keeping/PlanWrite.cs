namespace OneStop.Docs.Service.Keeping;

/// <summary>How a write ended.</summary>
/// <param name="Done">False when the condition did not hold; then nothing was written.</param>
/// <param name="Before">What was there before, or null.</param>
/// <param name="After">What is there now, or null.</param>
internal sealed record PlanWrite(bool Done, KeptPlan? Before, KeptPlan? After);
