using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading.Checks;
using OneStop.Docs.Plans.Registers;

namespace OneStop.Docs.Plans.Reading;

/// <summary>JSON bytes from outside → a plan that makes sense, or everything that is wrong with it, all at once.</summary>
public static class PlanReader
{
    /// <summary>Reads a plan.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark; not trusted.</param>
    /// <param name="limits">Bounds; <see cref="ReadLimits.Default"/> when null.</param>
    /// <param name="agencies">When given, agency keys are looked up in it.</param>
    public static Outcome<Plan> Read(ReadOnlyMemory<byte> json, ReadLimits? limits = null, AgencyRegister? agencies = null) =>
        JsonFile.Read<Plan>(json, limits ?? ReadLimits.Default, (plan, problems) => PlanChecks.Run(plan, agencies, problems));
}
