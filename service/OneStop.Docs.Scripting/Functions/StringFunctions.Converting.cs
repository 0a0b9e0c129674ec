using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Numbers out of texts, Base64, digests.</summary>
internal static partial class StringFunctions
{
    private static void AddConverting(FunctionTable table)
    {
        table.Add("to_int", static (in a) => int.TryParse(a.Text(0), NumberStyles.Integer, a.Run.Culture, out var n) ? n : ScriptValue.Null, P.Text("text"));
        table.Add("to_long", static (in a) => long.TryParse(a.Text(0), NumberStyles.Integer, a.Run.Culture, out var n) ? n : ScriptValue.Null, P.Text("text"));
        table.Add("to_float", static (in a) => float.TryParse(a.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, a.Run.Culture, out var n) ? n : ScriptValue.Null, P.Text("text"));
        table.Add("to_double", static (in a) => double.TryParse(a.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, a.Run.Culture, out var n) ? n : ScriptValue.Null, P.Text("text"));
        table.Add("base64_encode", static (in a) => Convert.ToBase64String(Bytes(a, a.Text(0))), P.Text("text"));
        table.Add("base64_decode", FromBase64, P.Text("text"));
    }

    private static ScriptValue FromBase64(in Arguments a)
    {
        var text = a.Text(0);
        a.Spend(text, 1);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw a.Refuse(Diagnostics.Codes.NotBase64);
    }

    private static void AddHashes(FunctionTable table)
    {
        table.Add("md5", static (in a) => Hex(a, MD5.HashData), P.Text("text"));
        table.Add("sha1", static (in a) => Hex(a, SHA1.HashData), P.Text("text"));
        table.Add("sha256", static (in a) => Hex(a, SHA256.HashData), P.Text("text"));
        table.Add("sha512", static (in a) => Hex(a, SHA512.HashData), P.Text("text"));
        table.Add("hmac_sha1", static (in a) => Keyed(a, HMACSHA1.HashData), P.Text("text"), P.Text("secretKey"));
        table.Add("hmac_sha256", static (in a) => Keyed(a, HMACSHA256.HashData), P.Text("text"), P.Text("secretKey"));
        table.Add("hmac_sha512", static (in a) => Keyed(a, HMACSHA512.HashData), P.Text("text"), P.Text("secretKey"));
    }

    private static string Hex(in Arguments a, Func<byte[], byte[]> hash) => Convert.ToHexStringLower(hash(Bytes(a, a.Text(0))));

    private static string Keyed(in Arguments a, Func<byte[], byte[], byte[]> hash) =>
        Convert.ToHexStringLower(hash(Bytes(a, a.Text(1)), Bytes(a, a.Text(0))));

    private static byte[] Bytes(in Arguments a, string text)
    {
        a.Spend(text, 3);
        return Encoding.UTF8.GetBytes(text);
    }
}
