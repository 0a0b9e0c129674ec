using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Gives ids that nothing in the document has. One for a whole render: ids are shared by all parts.</summary>
internal sealed class IdSource(TemplateIds used)
{
    /// <summary>Word cuts longer names of bookmarks off.</summary>
    private const int LongestName = 40;

    private readonly int?[] _last = new int?[Enum.GetValues<IdSpace>().Length];
    private readonly byte[] _digits = new byte[32];
    private HashSet<string>? _names;

    /// <summary>The next number in this space.</summary>
    public int NextNumber(IdSpace space) => (_last[(int)space] = (_last[(int)space] ?? used.Before(space)) + 1).Value;

    /// <summary>The next id in this space as it is written; valid until the next.</summary>
    public ReadOnlySpan<byte> Next(IdSpace space, ReadOnlySpan<byte> original)
    {
        switch (space)
        {
            case IdSpace.BookmarkName or IdSpace.MoveName or IdSpace.ShapeName:
                return Encoding.UTF8.GetBytes(NextName(Encoding.UTF8.GetString(original)));
            case IdSpace.Shape:
                return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ShapeForm(original)}{NextNumber(space)}"));
            default:
                var format = space == IdSpace.Paragraph ? new System.Buffers.StandardFormat('X', 8) : default;
                Utf8Formatter.TryFormat(NextNumber(space), _digits, out var length, format);
                return _digits.AsSpan(0, length);
        }
    }

    /// <summary><c>_x0000_s1026</c> → <c>_x0000_s</c>; <c>i</c> instead of <c>s</c> marks an embedded object.</summary>
    private static string ShapeForm(ReadOnlySpan<byte> original) => Encoding.UTF8.GetString(original).TrimEnd("0123456789".ToCharArray());

    private string NextName(string original)
    {
        _names ??= new(used.Names, StringComparer.OrdinalIgnoreCase);
        for (; ; )
        {
            var number = "_" + NextNumber(IdSpace.BookmarkName).ToString(CultureInfo.InvariantCulture);
            var name = original[..Math.Min(original.Length, LongestName - number.Length)] + number;
            if (_names.Add(name)) return name;
        }
    }
}
