using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>The program's registration in Entra ID with its proof: a certificate, or a secret that stands in a file or in the environment, never in the settings.</summary>
internal sealed class ProgramRegistration
{
    public const string PasswordVariable = "ONESTOP_CERTIFICATE_PASSWORD";

    private const string SecretVariable = "ONESTOP_CLIENT_SECRET";
    private const int LongestSecret = 4096;

    private readonly SharePointSettings _settings;
    private readonly X509Certificate2? _certificate;
    private readonly string? _secret;
    private readonly LoopbackSignIn? _loopback;

    /// <param name="settings">As checked.</param>
    /// <param name="folder">Where files named in them are.</param>
    /// <param name="environment">Gives a variable, or null.</param>
    /// <exception cref="InvalidRequestException">Certificate or secret cannot be read.</exception>
    public ProgramRegistration(SharePointSettings settings, string folder, Func<string, string?> environment)
    {
        _settings = settings;
        _loopback = settings.Authority is { IsLoopback: true } place ? new(place) : null;
        if (settings.Certificate is { } name) _certificate = Certificate(folder, name, environment(PasswordVariable));
        else _secret = settings.SecretFile is { } file ? Secret(folder, file) : environment(SecretVariable);
    }

    /// <summary>Tokens for jobs, and for persons unless the settings say otherwise.</summary>
    public ITokenSource Tokens(TimeProvider time)
    {
        IReadOnlyList<string> scopes = [Resource + "/.default"];
        var program = new AppTokenSource(Application(), scopes);
        return _settings.ActsForPersons ? new ActingTokenSource(program, new PersonTokens(Application, scopes, time).Of) : program;
    }

    // A stand-in on this machine is asked for tokens of the real Graph.
    private string Resource => _settings.Graph is { IsLoopback: false } graph ? graph.GetLeftPart(UriPartial.Authority) : "https://graph.microsoft.com";

    private IConfidentialClientApplication Application()
    {
        var builder = ConfidentialClientApplicationBuilder.Create(_settings.Client);
        builder = _loopback is null && _settings.Authority is { } authority
            ? builder.WithAuthority($"{authority.GetLeftPart(UriPartial.Authority)}/{_settings.Tenant}")
            : builder.WithTenantId(_settings.Tenant);
        if (_loopback is not null) builder = builder.WithInstanceDiscovery(false).WithHttpClientFactory(_loopback);
        return (_certificate is null ? builder.WithClientSecret(_secret) : builder.WithCertificate(_certificate)).Build();
    }

    private static X509Certificate2 Certificate(string folder, string name, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, name), password);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Wrong("certificate", name, "PKCS #12 (.pfx), " + PasswordVariable);
        }
    }

    private static string Secret(string folder, string name)
    {
        try
        {
            var path = Path.Combine(folder, name);
            if (new FileInfo(path).Length <= LongestSecret && File.ReadAllText(path).Trim() is { Length: > 0 } secret) return secret;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Told below, like a file that holds something else.
        }

        throw Wrong("secretFile", name, "UTF-8, 4 kB");
    }

    private static InvalidRequestException Wrong(string place, string quoted, string form) =>
        new([StoreProblem.At(place, StoreCodes.BadForm, place, quoted, form)]);
}
