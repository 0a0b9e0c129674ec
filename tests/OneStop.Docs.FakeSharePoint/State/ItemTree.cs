namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>Finds items by parent and name. SharePoint compares names without case, and does not normalise them (trap 19).</summary>
internal sealed class ItemTree
{
    private readonly TenantState _state;
    private readonly Dictionary<string, SortedDictionary<string, ItemState>> _children = new(StringComparer.Ordinal);

    public ItemTree(TenantState state)
    {
        _state = state;
        foreach (var item in state.Items.Values.Where(item => item.RecycledWith != item.Id)) Index(item);
    }

    /// <summary>The item, or null when unknown, in another drive, or recycled.</summary>
    public ItemState? Find(string driveId, string id) =>
        _state.Items.TryGetValue(id, out var item) && item.RecycledAt is null && string.Equals(item.DriveId, driveId, StringComparison.OrdinalIgnoreCase)
            ? item
            : null;

    public ItemState? Child(string parentId, string name) =>
        _children.TryGetValue(parentId, out var names) ? names.GetValueOrDefault(name) : null;

    /// <summary>In the order of names.</summary>
    public IEnumerable<ItemState> Children(string parentId) =>
        _children.TryGetValue(parentId, out var names) ? names.Values : [];

    public int CountChildren(string parentId) => _children.TryGetValue(parentId, out var names) ? names.Count : 0;

    public void Add(ItemState item)
    {
        _state.Items.Add(item.Id, item);
        Index(item);
    }

    /// <summary>Puts an item back that <see cref="Detach"/> took out, under its present parent and name.</summary>
    public void Index(ItemState item)
    {
        if (item.ParentId is not { } parent) return;
        if (!_children.TryGetValue(parent, out var names))
        {
            names = new SortedDictionary<string, ItemState>(StringComparer.OrdinalIgnoreCase);
            _children.Add(parent, names);
        }

        names.Add(item.Name, item);
    }

    public void Detach(ItemState item)
    {
        if (item.ParentId is { } parent) _children[parent].Remove(item.Name);
    }

    /// <summary>True when an item is a folder's own self or stands somewhere below it.</summary>
    public bool IsWithin(ItemState item, ItemState folder)
    {
        for (var at = item; ; at = _state.Items[at.ParentId])
        {
            if (at == folder) return true;
            if (at.ParentId is null) return false;
        }
    }

    /// <summary>The path from the root of the drive, as <c>Văn bản/a.docx</c>; empty for the root.</summary>
    public string PathOf(ItemState item)
    {
        var names = new Stack<string>();
        for (var at = item; at.ParentId is not null; at = _state.Items[at.ParentId]) names.Push(at.Name);
        return string.Join('/', names);
    }
}
