namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>What a template may be called.</summary>
internal static class TemplateId
{
    private const int Longest = 64;

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= Longest
        && id[0] != '-'
        && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
