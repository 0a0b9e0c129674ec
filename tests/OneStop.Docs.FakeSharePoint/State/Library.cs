using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>Where a content goes.</summary>
/// <param name="Existing">The file to update; null when there is none of this name.</param>
/// <param name="Conflict">fail, replace or rename; asked only when the place was given by name.</param>
internal sealed record Place(DriveState Drive, ItemState Parent, string Name, ItemState? Existing, string Conflict, bool ByName);

/// <summary>The acts that change items. Callers hold the gate.</summary>
internal sealed class Library(Core core)
{
    /// <summary>Saves a content: a new file, a new version, or the working copy of the caller's check-out.</summary>
    /// <exception cref="GraphRefusal">409, 412, 423, 403 or 507; nothing is changed then.</exception>
    public (ItemState Item, bool Created) Save(Place place, UserState user, string blob, long size, string? ifMatch, bool twice = false)
    {
        Tags.Check(ifMatch, place.Existing);
        var (item, name) = Resolve(place);
        if (item is not null) EnsureWritable(item, user);
        EnsureQuota(place.Drive, size);
        if (item is null)
        {
            item = Create(place.Drive, place.Parent, name, user, isFolder: false);
            AddVersion(item, user, blob, size, contentChanged: false);
            if (twice) AddVersion(item, user, blob, size, contentChanged: true);
            return (item, true);
        }

        if (item.CheckOut is { } mine)
        {
            mine.Blob = blob;
            mine.Size = size;
            item.CTagNumber++;
            Touch(item, user);
            return (item, false);
        }

        AddVersion(item, user, blob, size, contentChanged: true);
        if (twice) AddVersion(item, user, blob, size, contentChanged: true);
        Touch(item, user);
        return (item, false);
    }

    /// <summary>The file to update and the name to use, by conflict behaviour.</summary>
    public (ItemState? Item, string Name) Resolve(Place place)
    {
        if (!place.ByName || place.Existing is null) return (place.Existing, place.Name);
        switch (place.Conflict)
        {
            case "fail": throw GraphRefusal.NameExists();
            case "replace" when place.Existing.IsFolder: throw GraphRefusal.NameExists();
            case "replace": return (place.Existing, place.Name);
            default: return (null, FreeName(place.Parent.Id, place.Name));
        }
    }

    public string FreeName(string parentId, string name)
    {
        var free = name;
        for (var number = 1; core.Tree.Child(parentId, free) is not null; number++) free = Names.Numbered(name, number);
        return free;
    }

    public ItemState Create(DriveState drive, ItemState parent, string name, UserState user, bool isFolder)
    {
        var item = new ItemState
        {
            Id = core.Ids.NextItemId(),
            UniqueId = core.Ids.NextGuid(),
            DriveId = drive.Id,
            ParentId = parent.Id,
            Name = name,
            IsFolder = isFolder,
            ListItemId = ++drive.LastListItemId,
            CreatedBy = user.Id,
            CreatedAt = core.Now,
            ModifiedBy = user.Id,
            ModifiedAt = core.Now,
            LastChange = ++core.State.LastChange,
        };
        core.Tree.Add(item);
        return item;
    }

    /// <summary>Columns: with a check-out into the working copy, otherwise at once, making a version (trap 3).</summary>
    public void ChangeFields(ItemState item, UserState user, JsonObject changes)
    {
        EnsureWritable(item, user);
        var fields = (JsonObject)(item.CheckOut?.Fields ?? item.Fields).DeepClone();
        foreach (var (name, value) in changes)
        {
            if (value is null) fields.Remove(name);
            else fields[name] = value.DeepClone();
        }

        if (item.CheckOut is { } mine)
        {
            mine.Fields = fields;
        }
        else
        {
            item.Fields = fields;
            if (core.Behaviour.FieldsMakeVersions && item.Current is { } current) AddVersion(item, user, current.Blob, current.Size, contentChanged: false);
        }

        Touch(item, user);
    }

    /// <summary>A new version with the content and the columns of an old one.</summary>
    public void Restore(ItemState item, UserState user, VersionState old)
    {
        EnsureWritable(item, user);
        item.Fields = (JsonObject)old.Fields.DeepClone();
        AddVersion(item, user, old.Blob, old.Size, contentChanged: true);
        Touch(item, user);
    }

    /// <summary>Ends a check-out with one version, whatever was saved meanwhile.</summary>
    public void CheckIn(ItemState item, UserState user, string? comment, bool publish)
    {
        var mine = item.CheckOut!;
        var current = item.Current!;
        if (mine.Fields is not null) item.Fields = mine.Fields;
        AddVersion(item, user, mine.Blob ?? current.Blob, mine.Blob is null ? current.Size : mine.Size, contentChanged: false, comment, publish);
        item.CheckOut = null;
        Touch(item, user);
    }

    public void AddVersion(
        ItemState item, UserState user, string blob, long size, bool contentChanged, string? comment = null, bool publish = false)
    {
        if (contentChanged) item.CTagNumber++;
        var id = core.Behaviour.VersionIds == VersionIdStyle.Guids ? core.Ids.NextGuid() : NextNumber(item.Current?.Id, publish);
        var fields = (JsonObject)item.Fields.DeepClone();
        item.Versions.Add(new VersionState(id, blob, size, user.Id, core.Now, item.CTagNumber, fields, comment));
        Trim(item);
    }

    /// <summary>Takes the oldest versions away for good; what a label keeps stays (trap 11).</summary>
    public void Trim(ItemState item)
    {
        if (item.Label is not null) return;
        if (core.Behaviour.MaxVersions is { } most && item.Versions.Count > most) item.Versions.RemoveRange(0, item.Versions.Count - most);
        if (core.Behaviour.MaxVersionAge is { } age)
        {
            var current = item.Current;
            item.Versions.RemoveAll(version => version != current && version.ModifiedAt + age < core.Now);
        }
    }

    public void Touch(ItemState item, UserState user)
    {
        item.ETagNumber++;
        item.ModifiedBy = user.Id;
        item.ModifiedAt = core.Now;
        item.LastChange = ++core.State.LastChange;
    }

    /// <exception cref="GraphRefusal">423: open in Word, or checked out by another; 403: a locked record (traps 9, 12).</exception>
    public void EnsureWritable(ItemState item, UserState user)
    {
        if (item.Label is { IsRecord: true, IsRecordLocked: true })
        {
            throw new GraphRefusal(403, "accessDenied", "The item is locked as a record.", "itemLockedAsRecord");
        }

        if (item.OpenInWordBy is not null || (item.CheckOut is { } lockedBy && lockedBy.By != user.Id)) throw Locked();
    }

    public GraphRefusal Locked() => core.Behaviour.LockedAs switch
    {
        LockCode.NotAllowed => new GraphRefusal(423, "notAllowed", "The resource you are attempting to access is locked", "resourceLocked"),
        LockCode.ResourceLocked => new GraphRefusal(423, "resourceLocked", "The resource you are attempting to access is locked"),
        _ => new GraphRefusal(423, "accessDenied", "Access denied"),
    };

    /// <exception cref="GraphRefusal">507.</exception>
    public void EnsureQuota(DriveState drive, long more)
    {
        if (drive.Quota is not { } quota) return;
        var used = core.State.Items.Values.Where(item => item.DriveId == drive.Id).Sum(item => item.Versions.Sum(version => version.Size));
        if (used + more > quota) throw new GraphRefusal(507, "quotaLimitReached", "The user has reached their quota limit.", "insufficientStorage");
    }

    private string NextNumber(string? last, bool publish)
    {
        var (major, minor) = (0, 0);
        if (last is not null)
        {
            var parts = last.Split('.');
            major = int.Parse(parts[0], CultureInfo.InvariantCulture);
            minor = int.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        return core.Behaviour.MinorVersions && !publish ? $"{major}.{minor + 1}" : $"{major + 1}.0";
    }
}
