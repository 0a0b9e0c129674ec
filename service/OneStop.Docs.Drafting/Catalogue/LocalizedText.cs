using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>A text for people in both languages of the product.</summary>
public sealed record LocalizedText(string Vi, string En)
{
    /// <summary>The text in the language of <paramref name="culture"/>: Vietnamese unless it is English.</summary>
    public string In(CultureInfo culture) => MessageTable.IsEnglish(culture) ? En : Vi;
}
