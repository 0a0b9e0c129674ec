using System.Text.Json;
using System.Text.Json.Serialization;

namespace OneStop.Docs.Store.Graph.Http;

/// <summary>An address that opens a file to whoever holds it: upload, download and monitor addresses. It never shows itself in text.</summary>
/// <param name="address">The address as the service gave it.</param>
[JsonConverter(typeof(SecretUrlConverter))]
internal readonly struct SecretUrl(string address) : IEquatable<SecretUrl>
{
    private readonly string _address = address;

    /// <summary>The address, for sending a request to it and nothing else.</summary>
    /// <exception cref="GraphException">It is none, or not one of HTTPS (plain HTTP is good only on this machine).</exception>
    public Uri Reveal()
    {
        var good = Uri.TryCreate(_address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        return good ? uri! : throw new GraphException(GraphError.Unreadable("a pre-authenticated address that is no HTTPS address", requestId: null));
    }

    public bool Equals(SecretUrl other) => string.Equals(_address, other._address, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is SecretUrl other && Equals(other);

    public override int GetHashCode() => (_address ?? "").GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "(pre-authenticated address)";

    internal sealed class SecretUrlConverter : JsonConverter<SecretUrl>
    {
        public override SecretUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        /// <summary>Written only where Graph asks for it back (the explicit commit of a session).</summary>
        public override void Write(Utf8JsonWriter writer, SecretUrl value, JsonSerializerOptions options) => writer.WriteStringValue(value._address);
    }
}
