using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Book;

/// <summary>An act that was done under a key.</summary>
internal sealed class KnownKey
{
    public string Key { get; init; } = "";

    public string Fingerprint { get; init; } = "";

    public string Document { get; init; } = "";

    /// <summary>A version id for what makes versions, JSON for the rest.</summary>
    public string Answer { get; init; } = "";

    /// <exception cref="KeyReusedException">It was another act.</exception>
    public void MustBe(string fingerprint)
    {
        if (!string.Equals(Fingerprint, fingerprint, StringComparison.Ordinal)) throw new KeyReusedException(Key);
    }
}

/// <summary>Which act was done under which idempotency key, and what it answered. Kept for good.</summary>
internal static class KeyTable
{
    public static KnownKey? Find(BookRead read, string? key) => key is null
        ? null
        : read.Find<KnownKey>("SELECT key, fingerprint, document, answer FROM keys WHERE key = @key", new { key });

    public static void Put(BookWrite write, string? key, string fingerprint, DocumentId document, string answer)
    {
        if (key is null) return;
        write.Run(
            "INSERT INTO keys (key, fingerprint, document, answer, time) VALUES (@key, @fingerprint, @document, @answer, @time)",
            new { key, fingerprint, document = document.Value, answer, time = write.Now.UtcTicks });
    }

    /// <summary>Does <paramref name="perform"/> once for a key; a repetition gets the answer of the first time.</summary>
    /// <exception cref="KeyReusedException">The key belongs to another act.</exception>
    public static T Once<T>(BookWrite write, string? key, string fingerprint, DocumentId document, JsonTypeInfo<T> form, Func<T> perform)
    {
        if (Find(write, key) is { } known)
        {
            known.MustBe(fingerprint);
            return JsonSerializer.Deserialize(known.Answer, form)!;
        }

        var answer = perform();
        if (key is not null) Put(write, key, fingerprint, document, JsonSerializer.Serialize(answer, form));
        return answer;
    }
}
