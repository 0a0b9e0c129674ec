using System.Xml.Linq;
using OneStop.Docs.Cli.Manifests;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests.Manifests;

public sealed class ManifestCheckTests
{
    private static readonly string Committed = Path.Combine(RepositoryPaths.Root, "manifest.xml");

    [Fact]
    public void Repository_manifest_has_nothing_wrong()
    {
        Assert.Empty(ManifestCheck.Check(XDocument.Load(Committed)));
    }

    /// <summary>One thing spoiled at a time; each is found, by its own code, and nothing else is.</summary>
    [Theory]
    [InlineData("MAN001", "<OfficeApp xmlns=\"http://schemas.microsoft.com/office/appforoffice/1.1\"", "<OfficeApp xmlns=\"urn:other\"")]
    [InlineData("MAN002", "<Label resid=\"Tab.Label\"/>\n            </CustomTab>\n          </ExtensionPoint>\n        </DesktopFormFactor>\n      </Host>\n      <Host", "<Label resid=\"Tab.Lable\"/>\n            </CustomTab>\n          </ExtensionPoint>\n        </DesktopFormFactor>\n      </Host>\n      <Host")]
    [InlineData("MAN003", "id=\"OneStop.OpenPane.Excel\"", "id=\"OneStop.OpenPane.Word\"")]
    [InlineData("MAN003", "<bt:Url id=\"Help.Url\" DefaultValue=\"https://localhost:5080/\"/>", "<bt:Url id=\"Help.Url\" DefaultValue=\"https://localhost:5080/\"/><bt:Url id=\"Help.Url\" DefaultValue=\"https://localhost:5080/\"/>")]
    [InlineData("MAN005", "<bt:Override Locale=\"en-US\" Value=\"Open OneStop\"/>", "")]
    [InlineData("MAN005", "<bt:Override Locale=\"en-US\" Value=\"Open OneStop\"/>", "<bt:Override Locale=\"en\" Value=\"Open OneStop\"/>")]
    [InlineData("MAN005", "<DefaultLocale>vi-VN</DefaultLocale>", "<DefaultLocale>en-US</DefaultLocale>")]
    [InlineData("MAN006", "<AppDomain>https://login", "<AppDomain>http://login")]
    [InlineData("MAN006", "<bt:Url id=\"Taskpane.Url\" DefaultValue=\"https://localhost:5080", "<bt:Url id=\"Taskpane.Url\" DefaultValue=\"http://docs.example.vn")]
    [InlineData("MAN008", "<bt:ShortStrings>", "<bt:ShortStrings><bt:String id=\"Old.Label\" DefaultValue=\"Old\"/>")]
    [InlineData("MAN009", "<DefaultSettings>", "<Requirements><Sets><Set Name=\"SharedRuntime\"/></Sets></Requirements><DefaultSettings>")]
    public void Every_spoiled_place_is_found(string code, string sound, string spoiled)
    {
        var text = File.ReadAllText(Committed);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        var at = text.IndexOf(sound, StringComparison.Ordinal);

        var findings = ManifestCheck.Check(XDocument.Parse(string.Concat(text.AsSpan(0, at), spoiled, text.AsSpan(at + sound.Length))));

        Assert.Equal([code], findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Icon_without_a_size_is_found()
    {
        var manifest = XDocument.Load(Committed);
        manifest.Descendants(ManifestNames.Basic + "Image").First(image => image.Attribute("size")?.Value == "80").Remove();

        Assert.Equal("MAN007", Assert.Single(ManifestCheck.Check(manifest)).Code);
    }

    [Fact]
    public void Long_ids_and_texts_are_found()
    {
        var manifest = XDocument.Load(Committed);
        var id = new string('a', 33);
        foreach (var attribute in manifest.Descendants().Attributes().Where(a => a.Value == "Tab.Label")) attribute.Value = id;
        manifest.Descendants(ManifestNames.Basic + "String").First().SetAttributeValue("DefaultValue", new string('b', 126));

        Assert.Equal(["MAN004", "MAN010"], ManifestCheck.Check(manifest).Select(finding => finding.Code));
    }

    [Fact]
    public void Findings_lead_to_the_place()
    {
        var manifest = XDocument.Load(Committed);
        manifest.Descendants(ManifestNames.Overrides + "SourceLocation").Last().SetAttributeValue("resid", "Nowhere");

        var finding = Assert.Single(ManifestCheck.Check(manifest));

        Assert.Equal(("MAN002", "Nowhere"), (finding.Code, finding.Arguments[0]));
        Assert.Contains("Host[2]/DesktopFormFactor/", finding.Location.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Microsofts_schema_takes_the_manifest_for_any_address()
    {
        var schema = Path.Combine(RepositoryPaths.Root, "..", "shared", "office", "manifest-xsd", "taskpane-2026", "OfficeAppManifestV1_1.xsd");
        Assert.SkipUnless(File.Exists(schema), "The schemas are not here (../shared/office/manifest-xsd).");
        Assert.SkipUnless(File.Exists("/usr/bin/xmllint"), "xmllint is not installed.");
        var written = Path.Combine(Directory.CreateTempSubdirectory("onestop-manifest-").FullName, "manifest.xml");
        await File.WriteAllBytesAsync(written, AddressedManifest.Write(AddressedManifest.At("https://docs.example.vn:8443/van-ban").Value!), TestContext.Current.CancellationToken);

        foreach (var manifest in new[] { Committed, written })
        {
            var result = await ProgramRun.RunAsync(
                "xmllint", ["--nonet", "--noout", "--schema", schema, manifest], TestContext.Current.CancellationToken);
            Assert.True(result.ExitCode == 0, result.Errors);
        }
    }

    /// <summary>The icons that the manifest names are files of the sizes it names.</summary>
    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(80)]
    public void Icons_have_their_size(int size)
    {
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryPaths.Root, "addin", "public", "icons", FormattableString.Invariant($"icon-{size}.png")));

        // Width and height in the header of a PNG (ISO/IEC 15948 §11.2.2).
        Assert.Equal((size, size), ((bytes[18] << 8) | bytes[19], (bytes[22] << 8) | bytes[23]));
    }
}
