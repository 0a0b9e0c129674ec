using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Gathers the target of one link after another and gives each address its number in the package.</summary>
internal sealed class LinkWriter(PackageGrowth growth)
{
    private readonly StringBuilder _target = new();

    /// <summary>The part that is being written.</summary>
    public required string Part { get; set; }

    /// <summary>Takes the next piece of the target as the template has it.</summary>
    public void Add(in Literal piece)
    {
        if (piece.Kind == LiteralKind.LinkOpen) _target.Clear();
        _target.Append(Encoding.UTF8.GetString(piece.Bytes));
    }

    /// <summary>Takes a value.</summary>
    public void Add(ReadOnlySpan<char> value) => _target.Append(LinkAddress.Mend(_target.Length == 0 ? value.Trim() : value));

    /// <summary>Ends the target.</summary>
    /// <param name="address">What was gathered.</param>
    /// <returns>The link's number for <c>r:id</c>; null when the address is not allowed.</returns>
    public string? Close(out string address)
    {
        address = _target.ToString();
        return LinkAddress.IsAllowed(address) ? growth.Relate(Part, "hyperlink", address, isExternal: true) : null;
    }
}
