namespace OneStop.Docs.Store.Graph;

/// <summary>How a file or folder is reached: by id, or by names from another item down (<c>root:/a/b</c>).</summary>
/// <param name="Path">Escaped, without a leading slash.</param>
/// <param name="EndsInName">It ends in names, so what follows must be parted by a colon.</param>
internal readonly record struct ItemAddress(string Path, bool EndsInName)
{
    /// <summary>An item by names from this one down; nothing but slashes is this item itself.</summary>
    public ItemAddress At(string path)
    {
        var names = GraphUrl.Path(path);
        if (names.Length == 0) return this;
        return EndsInName ? new($"{Path}/{names}", EndsInName: true) : new($"{Path}:/{names}", EndsInName: true);
    }

    /// <summary>The address of a part or action of the item: <c>items/1/content</c>, <c>root:/a/b:/content</c>.</summary>
    public string To(string part) => EndsInName ? $"{Path}:/{part}" : $"{Path}/{part}";
}
