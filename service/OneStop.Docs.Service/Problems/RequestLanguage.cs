using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Service.Problems;

/// <summary>The language of an answer: Vietnamese unless the caller prefers English.</summary>
internal static class RequestLanguage
{
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-US");

    public static CultureInfo Of(HttpRequest request)
    {
        var (vietnamese, english) = (0d, 0d);
        foreach (var choice in request.GetTypedHeaders().AcceptLanguage)
        {
            var tag = choice.Value.Value ?? "";
            var weight = choice.Quality ?? 1;
            if (IsOf(tag, "vi") || tag == "*") vietnamese = Math.Max(vietnamese, weight);
            if (IsOf(tag, "en")) english = Math.Max(english, weight);
        }

        return english > vietnamese ? English : Vietnamese;
    }

    /// <summary>Says in the answer which language it is in, and that it depends on the request.</summary>
    public static CultureInfo Announce(HttpContext context)
    {
        var culture = Of(context.Request);
        context.Response.Headers.ContentLanguage = MessageTable.IsEnglish(culture) ? "en" : "vi";
        context.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept-Language");
        return culture;
    }

    private static bool IsOf(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
