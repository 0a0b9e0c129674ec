using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>Deleted items keep their versions and can come back.</summary>
internal static class RecycleBin
{
    /// <exception cref="GraphRefusal">423 or 403, by the item or anything below it; nothing is changed then.</exception>
    public static void Take(Core core, ItemState item, UserState user)
    {
        var all = Subtree(core, item).ToList();
        foreach (var one in all)
        {
            core.Library.EnsureWritable(one, user);
            if (one.Label is not null) throw new GraphRefusal(403, "accessDenied", "A retention label keeps this item.", "itemRetained");
        }

        core.Tree.Detach(item);
        foreach (var one in all)
        {
            one.RecycledAt = core.Now;
            one.RecycledWith = item.Id;
            one.LastChange = ++core.State.LastChange;
        }
    }

    /// <exception cref="GraphRefusal">409: the name is taken.</exception>
    public static void GiveBack(Core core, ItemState item, ItemState parent, string name, UserState user)
    {
        if (core.Tree.Child(parent.Id, name) is not null) throw GraphRefusal.NameExists();
        (item.ParentId, item.Name) = (parent.Id, name);
        core.Tree.Index(item);
        foreach (var one in Subtree(core, item).Where(one => one.RecycledWith == item.Id))
        {
            one.RecycledAt = null;
            one.RecycledWith = null;
            one.LastChange = ++core.State.LastChange;
        }

        core.Library.Touch(item, user);
    }

    private static IEnumerable<ItemState> Subtree(Core core, ItemState item) =>
        core.Tree.Children(item.Id).SelectMany(child => Subtree(core, child)).Prepend(item);
}
