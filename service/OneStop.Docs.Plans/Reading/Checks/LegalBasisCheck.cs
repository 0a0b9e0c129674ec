using System.Globalization;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>A basis says something, and no instrument is younger than the document that rests on it.</summary>
internal static class LegalBasisCheck
{
    public static void Run(Plan plan, ProblemList problems)
    {
        var latest = LatestDay(plan.Date);
        for (var i = 0; i < plan.LegalBases.Count; i++)
        {
            var place = JsonPlace.Root["legalBases"][i];
            PlanChecks.Demand(plan.LegalBases[i].Text, place["text"], problems);
            for (var j = 0; j < plan.LegalBases[i].Instruments.Count; j++)
            {
                var instrument = plan.LegalBases[i].Instruments[j];
                PlanChecks.Demand(instrument.Type, place["instruments"][j]["type"], problems);
                if (instrument.Date is { } date && date > latest)
                {
                    problems.Warning(
                        PlanCodes.BasisAfterDocument, place["instruments"][j]["date"], Text(date), Text(latest.Value));
                }
            }
        }
    }

    /// <summary>The last day the document can have, as far as its date is filled in; null when not even the year is.</summary>
    private static DateOnly? LatestDay(PartialDate date)
    {
        if (date.Year is not (>= 1 and <= 9999)) return null;
        var month = date.Month is >= 1 and <= 12 ? date.Month.Value : 12;
        var last = DateTime.DaysInMonth(date.Year.Value, month);
        return new(date.Year.Value, month, date.Day is >= 1 && date.Day <= last ? date.Day.Value : last);
    }

    private static string Text(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
