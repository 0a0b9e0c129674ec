namespace OneStop.Docs.Store.Graph;

/// <summary>What happens when a name is taken. The defaults differ: a session fails, a PUT replaces; so it is always said.</summary>
internal static class ConflictBehavior
{
    public const string Fail = "fail";
    public const string Replace = "replace";
    public const string Rename = "rename";
}
