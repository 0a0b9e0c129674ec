namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>What a new tenant holds: one site with one library, two persons, one application.</summary>
internal static class FirstTenant
{
    public static void Fill(Core core)
    {
        core.State.Users.Add(new UserState(FakeGraph.Clerk, "Chuyên viên", Email: "chuyenvien@contoso.com"));
        core.State.Users.Add(new UserState(FakeGraph.Chief, "Lãnh đạo", Email: "lanhdao@contoso.com"));
        core.State.Users.Add(new UserState(FakeGraph.Application, "OneStop", IsApplication: true));
        AddSite(core, string.Empty, "Contoso");
        var site = AddSite(core, "sites/vanban", "Văn bản");
        core.State.Sites.Reverse();
        AddDrive(core, site, "Documents");
    }

    public static SiteState AddSite(Core core, string path, string displayName)
    {
        var site = new SiteState
        {
            Id = $"{core.State.Host},{core.Ids.NextGuid()},{core.Ids.NextGuid()}",
            Path = path,
            DisplayName = displayName,
            CreatedAt = core.Now,
        };
        core.State.Sites.Add(site);
        return site;
    }

    public static DriveState AddDrive(Core core, SiteState site, string name)
    {
        var drive = new DriveState
        {
            Id = "b!" + core.Ids.NextSecret(),
            SiteId = site.Id,
            Name = name,
            RootId = core.Ids.NextItemId(),
            ListId = core.Ids.NextGuid(),
            OwnerId = FakeGraph.Chief,
        };
        core.State.Drives.Add(drive);
        core.Tree.Add(new ItemState
        {
            Id = drive.RootId,
            UniqueId = core.Ids.NextGuid(),
            DriveId = drive.Id,
            Name = "root",
            IsFolder = true,
            CreatedBy = FakeGraph.Chief,
            CreatedAt = core.Now,
            ModifiedBy = FakeGraph.Chief,
            ModifiedAt = core.Now,
            LastChange = ++core.State.LastChange,
        });
        return drive;
    }
}
