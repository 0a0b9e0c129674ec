using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Identity;

/// <summary>Who a request's token speaks for.</summary>
/// <param name="PersonId">The id in the list of people, or the sign-in name of the one who is to fill the empty list.</param>
internal sealed record SignedIn(string PersonId)
{
    /// <summary>The person listed by object id, else by sign-in name; null for nobody who may work here.</summary>
    public static SignedIn? Find(TokenBearer bearer, KeptVersions kept, EntraSettings settings)
    {
        var person = kept.People.Find(bearer.ObjectId) ?? (bearer.UserName.Length > 0 ? kept.People.Find(bearer.UserName) : null);
        if (person is not null) return person.IsActive ? new(person.Id) : null;
        var people = kept.People.List();
        if (people.Count > 0)
        {
            // Listed by hand in other letters.
            var named = people.Where(one => one.IsActive && EntraSettings.PersonKey(one.Id) is { } key && (key == bearer.ObjectId || key == bearer.UserName)).ToList();
            return named.Count == 1 ? new(named[0].Id) : null;
        }

        var first = settings.FirstAdmins.FirstOrDefault(admin => admin == bearer.ObjectId || (bearer.UserName.Length > 0 && admin == bearer.UserName));
        return first is null ? null : new(first);
    }
}
