using System.Security.Cryptography;
using System.Text;

namespace OneStop.Docs.Store.Crash;

/// <summary>The content of an act, made from its key alone, so that who reads it afterwards can make it again.</summary>
public static class CrashContent
{
    /// <summary>From some hundred bytes to half a megabyte; mostly small.</summary>
    public static byte[] Of(string key)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var length = 200 + (seed[0] < 200 ? seed[1] * 16 : seed[1] * 2048);
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)(seed[i % 32] + (i >> 5) + (i >> 13));
        return bytes;
    }

    /// <summary>SHA-256 of it.</summary>
    public static string Sum(string key) => Convert.ToHexStringLower(SHA256.HashData(Of(key)));
}
