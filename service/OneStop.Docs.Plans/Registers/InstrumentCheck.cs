using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Plans.Reading.Checks;

namespace OneStop.Docs.Plans.Registers;

/// <summary>What must make sense in the register of legal instruments.</summary>
internal static class InstrumentCheck
{
    public static void Run(InstrumentFile file, ProblemList problems)
    {
        var numbers = file.Instruments.Select(i => i.Number).Concat(file.OnlyNamed).ToList();
        var seen = new HashSet<(string, string?)>();
        for (var i = 0; i < file.Instruments.Count; i++)
        {
            var (instrument, place) = (file.Instruments[i], JsonPlace.Root["instruments"][i]);
            PlanChecks.Demand(instrument.Number, place["number"], problems);
            PlanChecks.Demand(instrument.Type, place["type"], problems);
            if (!seen.Add((instrument.Number, instrument.Local ? instrument.Issuer : null)))
            {
                problems.Error(PlanCodes.DuplicateKey, place["number"], instrument.Number);
            }

            RegisterCheck.Source(instrument.Number, instrument.Source, place["source"], problems);
            RegisterCheck.Period(instrument.Date, instrument.ValidFrom, place["validFrom"], problems);
            RegisterCheck.Period(instrument.ValidFrom, instrument.ValidTo, place["validTo"], problems);
            RegisterCheck.Known(instrument.Successors, numbers, place["successors"], problems);
            RegisterCheck.Known(instrument.AmendedBy, numbers, place["amendedBy"], problems);
        }
    }
}
