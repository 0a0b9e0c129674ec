using OneStop.Docs.FakeSharePoint.State;

namespace OneStop.Docs.FakeSharePoint;

/// <summary>Acts outside of Graph, and looks at the state that no request can give.</summary>
public sealed class Backstage
{
    private readonly Core _core;

    internal Backstage(Core core) => _core = core;

    /// <summary>The id of the root of the first library.</summary>
    public string RootId => _core.State.Drives[0].RootId;

    /// <summary>Someone opens the file in Word: writes are refused with 423 until <see cref="CloseWord"/> (trap 9).</summary>
    public void OpenInWord(string itemId, string userId = FakeGraph.Chief) => Change(itemId, item => item.OpenInWordBy = userId);

    public void CloseWord(string itemId) => Change(itemId, item => item.OpenInWordBy = null);

    /// <summary>A person saves in Word, past every lock: a new version. Its id.</summary>
    public string SaveFromWord(string itemId, byte[] content, string userId = FakeGraph.Chief)
    {
        var blob = Blob(content);
        lock (_core.Gate)
        {
            var item = _core.State.Items[itemId];
            _core.Library.AddVersion(item, _core.User(userId), blob, content.Length, contentChanged: true);
            _core.Library.Touch(item, _core.User(userId));
            return item.Current!.Id;
        }
    }

    /// <summary>An administrator deletes a version for good, as trimming does.</summary>
    public void DeleteVersion(string itemId, string versionId) => Change(itemId, item => item.Versions.RemoveAll(version => version.Id == versionId));

    /// <summary>The content of a version is changed behind everyone's back; ids, tags and times stay.</summary>
    public void Alter(string itemId, string versionId, byte[] content)
    {
        var blob = Blob(content);
        Change(itemId, item =>
        {
            var at = item.Versions.FindIndex(version => version.Id == versionId);
            item.Versions[at] = item.Versions[at] with { Blob = blob, Size = content.Length };
        });
    }

    /// <summary>The bytes all versions of a library may take; null for no end.</summary>
    public void SetQuota(string driveId, long? bytes)
    {
        lock (_core.Gate) _core.Drive(driveId).Quota = bytes;
    }

    /// <summary>Delta tokens given so far become too old: 410.</summary>
    public void ForgetChanges()
    {
        lock (_core.Gate) _core.State.OldestDeltaToken = ++_core.State.LastChange;
    }

    /// <summary>Another site; its id.</summary>
    public string AddSite(string path, string displayName)
    {
        lock (_core.Gate) return FirstTenant.AddSite(_core, path, displayName).Id;
    }

    /// <summary>Another library; its drive id.</summary>
    public string AddDrive(string siteId, string name)
    {
        lock (_core.Gate) return FirstTenant.AddDrive(_core, _core.State.Sites.Find(site => site.Id == siteId)!, name).Id;
    }

    /// <summary>Another person, for tokens.</summary>
    public void AddUser(string id, string displayName, string? email = null)
    {
        lock (_core.Gate) _core.State.Users.Add(new UserState(id, displayName, Email: email));
    }

    /// <summary>What a person may do with an item and all beneath it; with no item, everywhere.</summary>
    public void SetRights(string userId, Rights rights, string? itemId = null)
    {
        lock (_core.Gate) _core.Rights.Set(userId, rights, itemId);
    }

    /// <summary>Who made each version of a file (lastModifiedBy), oldest first.</summary>
    public IReadOnlyList<string> AuthorsOf(string itemId)
    {
        lock (_core.Gate) return [.. _core.State.Items[itemId].Versions.Select(version => version.ModifiedBy)];
    }

    /// <summary>Ids of the versions of a file, oldest first.</summary>
    public IReadOnlyList<string> VersionsOf(string itemId)
    {
        lock (_core.Gate) return [.. _core.State.Items[itemId].Versions.Select(version => version.Id)];
    }

    /// <summary>The bytes of a version as SharePoint holds them.</summary>
    public byte[] ContentOf(string itemId, string versionId)
    {
        lock (_core.Gate) return File.ReadAllBytes(_core.Blobs.PathOf(_core.State.Items[itemId].Versions.Find(version => version.Id == versionId)!.Blob));
    }

    /// <summary>The id of the only file, not in the recycle bin, with this in its name.</summary>
    public string FileNamed(string part)
    {
        lock (_core.Gate) return _core.State.Items.Values.Single(item => !item.IsFolder && item.RecycledAt is null && item.Name.Contains(part, StringComparison.Ordinal)).Id;
    }

    /// <summary>The name of an item.</summary>
    public string NameOf(string itemId)
    {
        lock (_core.Gate) return _core.State.Items[itemId].Name;
    }

    /// <summary>Ids of all files that are not in the recycle bin.</summary>
    public IReadOnlyList<string> Files()
    {
        lock (_core.Gate) return [.. _core.State.Items.Values.Where(item => !item.IsFolder && item.RecycledAt is null).Select(item => item.Id)];
    }

    /// <summary>Ids of the items in the recycle bin.</summary>
    public IReadOnlyList<string> Recycled()
    {
        lock (_core.Gate) return [.. _core.State.Items.Values.Where(item => item.RecycledAt is not null).Select(item => item.Id)];
    }

    /// <summary>Upload sessions that are open.</summary>
    public int OpenSessions
    {
        get { lock (_core.Gate) return _core.State.Sessions.Values.Count(session => session.ExpiresAt > _core.Now); }
    }

    /// <summary>Sends what subscriptions have missed since the last time; the statuses answered.</summary>
    public Task<IReadOnlyList<int>> DeliverNotificationsAsync(CancellationToken cancellationToken) => _core.Notifier.Deliver(cancellationToken);

    /// <summary>Sends a lifecycle notification, as "missed" or "reauthorizationRequired"; the status answered.</summary>
    public Task<int> TellLifecycleAsync(string subscriptionId, string what, CancellationToken cancellationToken) =>
        _core.Notifier.TellLifecycle(subscriptionId, what, cancellationToken);

    private void Change(string itemId, Action<ItemState> change)
    {
        lock (_core.Gate) change(_core.State.Items[itemId]);
    }

    private string Blob(byte[] content)
    {
        var blob = _core.NewBlob();
        File.WriteAllBytes(_core.Blobs.PathOf(blob), content);
        return blob;
    }
}
