namespace OneStop.Docs.Plans.Registers;

public sealed class AgencyRegister
{
    public object? Find(string key) => null;

    public IReadOnlyList<string> Keys => [];
}
