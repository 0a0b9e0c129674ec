using System.Diagnostics.CodeAnalysis;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Endpoints;

/// <summary>A moment in an address; a day, or a time without an offset, is one of Vietnam wherever the service runs.</summary>
internal readonly record struct AskedMoment(DateTimeOffset Moment)
{
    /// <summary>How the framework reads it from an address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out AskedMoment asked)
    {
        var isRead = VietnamTime.TryRead(text, out var moment);
        asked = new(moment);
        return isRead;
    }
}
