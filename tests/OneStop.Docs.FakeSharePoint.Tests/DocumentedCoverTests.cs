using System.Text.RegularExpressions;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>No stored block is forgotten: each is named in a test, or stands outside the surface for a reason.</summary>
public sealed partial class DocumentedCoverTests
{
    /// <summary>Beginnings of names, and why the fake does not answer them.</summary>
    private static readonly (string Prefix, string Reason)[] Outside =
    [
        ("driveitem-list-thumbnails", "thumbnails are not used"),
        ("list-create", "lists come with the library"), ("list-list", "lists come with the library"),
        ("listitem-create", "items come with their files"), ("listitem-delete", "items go with their files"),
        ("listitem-list", "columns are read by item"), ("listitem-get-01", "the same answer as with expand"), ("listitem-get-03", "the same answer as with expand"),
        ("listitemversion", "versions are read by drive item"), ("fieldvalueset", "a resource, and a request on lists"),
        ("permission-grant", "grants are given by invite"), ("permission-0", "resources: the rows of lists are compared"),
        ("site-search", "sites are found by path"), ("site-get-01", "alternatives of one request"), ("site-get-03", "groups are not used"),
        ("site-delete-permission", "grants to applications are taken back by an administrator's script"),
        ("search-concept-files-05", "sites are not searched"), ("search-concept-files-06", "sites are not searched"),
        ("search-concept-files-07", "lists are not searched"), ("search-concept-files-08", "lists are not searched"),
        ("search-query", "messages are not searched"), ("subscription-01", "a resource"), ("webhooks", "mailboxes are not watched"),
        ("delta-query-overview", "groups are not used"), ("driveitem-01", "a resource"), ("driveitemuploadableproperties", "a resource"),
        ("errors-02", "a type"), ("errors-03", "a type"), ("publicationfacet", "a resource"),
        ("json-batching", "other resources in them; BatchTests take the form"),
        ("od-driveitem-createuploadsession-02", "a resource"), ("od-driveitem-createuploadsession-03", "a fragment of 04"),
        ("driveitem-invite-02", "the form of 03"), ("driveitem-delta-02", "the same as od-driveitem-delta-03"), ("driveitem-delta-03", "the same as od-driveitem-delta-05"),
        ("driveitem-get-content-format", "the same as od-"), ("od-driveitem-checkin", "the same as without od-"), ("od-driveitem-checkout", "the same as without od-"),
        ("od-driveitem-copy", "the same as without od-"), ("od-driveitemversion-restore", "the same as without od-"),
        ("long-running-actions-overview-03", "a GET on the monitor URL"), ("long-running-actions-overview-05", "a GET on the monitor URL"),
        ("od-long-running-actions-0", "the same as without od-, but for 06"), ("od-driveitem-delta-02", "the beginning of 03"),
        ("od-driveitem-createuploadsession-0", "07, 09 and 10 by name; the others are the same as x-"), ("od-driveitem-createuploadsession-1", "the same as x-"),
        ("x-uploadsession-commit", "an empty POST"), ("subscription-", "requests on mailboxes; SubscriptionTests send ours"), ("driveitem-list-versions-01", "alternatives"),
    ];

    [Fact]
    public void Every_documented_block_is_tested_or_stands_outside_for_a_reason()
    {
        Assert.SkipWhen(Documented.Folder is null, "The documented examples stand in ../shared, which is not present here.");
        var folder = Path.Combine(RepositoryPaths.Root, "tests", "OneStop.Docs.FakeSharePoint.Tests");
        var named = Directory.EnumerateFiles(folder, "*.cs").SelectMany(file => FileName().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .ToHashSet(StringComparer.Ordinal);

        var forgotten = Directory.EnumerateFiles(Documented.Folder!).Select(file => Path.GetFileName(file)!)
            .Where(file => file != "index.json" && !file.Contains("request-template", StringComparison.Ordinal) && !named.Contains(file))
            .Where(file => !Outside.Any(one => file.StartsWith(one.Prefix, StringComparison.Ordinal)));

        Assert.Empty(forgotten.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"(?<name>[\\w-]+\\.(http|json))\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
