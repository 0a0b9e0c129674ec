using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace OneStop.Docs.Drafting.Diagnostics;

/// <summary>Where a file stops being readable, for messages: line and column from 1. What the platform says of it is English only.</summary>
internal static class TextPlace
{
    /// <summary>The line and the byte in it.</summary>
    public static string[] Of(JsonException broken) => [Number((broken.LineNumber ?? 0) + 1), Number((broken.BytePositionInLine ?? 0) + 1)];

    /// <summary>The line and the character in it.</summary>
    public static string[] Of(XmlException broken) => [Number(Math.Max(broken.LineNumber, 1)), Number(Math.Max(broken.LinePosition, 1))];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
