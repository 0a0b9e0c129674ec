using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OneStop.Docs.Service.Tests.SignIn;

/// <summary>Signed tokens made by hand (RFC 7515), good ones and forged ones, without the library that reads them.</summary>
internal static class Jws
{
    public static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string Rs256(RSA key, string id, Dictionary<string, object> claims) => Sign(
        new { alg = "RS256", typ = "JWT", kid = id }, claims, bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Ps256(RSA key, string id, Dictionary<string, object> claims) => Sign(
        new { alg = "PS256", typ = "JWT", kid = id }, claims, bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));

    public static string Es256(ECDsa key, string id, Dictionary<string, object> claims) => Sign(
        new { alg = "ES256", typ = "JWT", kid = id }, claims, bytes => key.SignData(bytes, HashAlgorithmName.SHA256));

    /// <summary>The forger's classic: the public key, as text, taken for a shared secret.</summary>
    public static string Hs256(RSA publicKey, string id, Dictionary<string, object> claims) => Sign(
        new { alg = "HS256", typ = "JWT", kid = id }, claims, bytes => HMACSHA256.HashData(Encoding.ASCII.GetBytes(publicKey.ExportSubjectPublicKeyInfoPem()), bytes));

    public static string Unsigned(Dictionary<string, object> claims) => Sign(new { alg = "none", typ = "JWT" }, claims, _ => []);

    public static string Sign(object header, Dictionary<string, object> claims, Func<byte[], byte[]> sign)
    {
        var body = Text(JsonSerializer.SerializeToUtf8Bytes(header)) + "." + Text(JsonSerializer.SerializeToUtf8Bytes(claims));
        return body + "." + Text(sign(Encoding.ASCII.GetBytes(body)));
    }
}
