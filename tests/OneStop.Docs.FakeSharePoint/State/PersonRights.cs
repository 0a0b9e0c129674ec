using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>What a person may do with an item.</summary>
public enum Rights
{
    /// <summary>Everything: unless said otherwise.</summary>
    Write,

    /// <summary>Reading only; changes are 403 accessDenied.</summary>
    Read,

    /// <summary>Nothing: 403 accessDenied.</summary>
    None,

    /// <summary>Nothing, told as 404 itemNotFound: both answers are seen for what one may not see.</summary>
    Hidden,
}

/// <summary>Rights of persons on items and all beneath them. The application is bound by its site grant alone.</summary>
internal sealed class PersonRights(Core core)
{
    private readonly Dictionary<(string User, string? Item), Rights> _rights = [];

    /// <param name="item">Null for the whole tenant.</param>
    public void Set(string user, Rights rights, string? item) => _rights[(user, item)] = rights;

    public bool CanSee(Caller? caller, ItemState item) => Of(caller, item) is Rights.Write or Rights.Read;

    /// <exception cref="GraphRefusal">403 or 404.</exception>
    public void Check(GraphCall call, ItemAddress address)
    {
        if (_rights.Count == 0 || call.Caller is not { IsApplication: false } caller) return;
        switch (Of(caller, core.TryItem(address) ?? (address.Path.Count > 0 ? core.TryItem(address with { Path = [.. address.Path.SkipLast(1)] }) : null)))
        {
            case Rights.Hidden: throw GraphRefusal.NotFound();
            case Rights.None: throw Denied();
            case Rights.Read when call.Method != "GET": throw Denied();
        }
    }

    private Rights Of(Caller? caller, ItemState? item)
    {
        if (caller is null or { IsApplication: true }) return Rights.Write;
        for (var at = item; at is not null; at = at.ParentId is { } parent ? core.State.Items.GetValueOrDefault(parent) : null)
        {
            if (_rights.TryGetValue((caller.User.Id, at.Id), out var own)) return own;
        }

        return _rights.GetValueOrDefault((caller.User.Id, null), Rights.Write);
    }

    private static GraphRefusal Denied() => new(403, "accessDenied", "Access denied");
}
