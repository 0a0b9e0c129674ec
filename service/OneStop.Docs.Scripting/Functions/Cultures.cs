using System.Globalization;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Cultures named in a script.</summary>
internal static class Cultures
{
    /// <summary>The culture of this name; <paramref name="usual"/> when there is no name.</summary>
    public static CultureInfo FindOr(in Arguments a, string? name, CultureInfo usual)
    {
        if (name is null)
        {
            return usual;
        }

        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            throw a.Refuse(Codes.UnknownCulture, name);
        }
    }
}
