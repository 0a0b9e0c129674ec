namespace OneStop.Docs.Engine.Packaging;

/// <summary>Judges the names of parts.</summary>
internal static class PartName
{
    /// <summary>True when the name is a path inside the package and nothing else.</summary>
    public static bool IsPlain(string name) =>
        name.Length > 0 && !name.Any(c => c is '\\' or ':' || char.IsControl(c))
        && name.TrimEnd('/').Split('/').All(segment => segment is not ("" or "." or ".."));
}
