using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>
/// UTF-8 of letters that are what they are: no mark-up, composed already whatever stands beside them. One look-up a letter, no
/// branch on its length: Vietnamese mixes letters of one, two and three bytes too much for a processor to guess.
/// </summary>
internal static class QuickUtf8
{
    /// <summary>Letters from here on are rare in documents of ours and take the long way.</summary>
    private const int End = 0x3000;

    private const int WidthShift = 24;

    /// <summary>
    /// Ranges in which every letter is its own composed form (NFC_Quick_Check=Yes) and no letter changes the ones before it
    /// (combining class 0, no jamo). A test holds them against the platform's own normalisation.
    /// </summary>
    private static readonly (int First, int Last)[] Quick =
    [
        (0x20, 0x2FF), (0x370, 0x373), (0x375, 0x37D), (0x388, 0x482), (0x48A, 0x52F), (0x1E00, 0x1EFF), (0x2002, 0x20CF),
        (0x2100, 0x2125), (0x2190, 0x2328), (0x232B, 0x2ADB),
    ];

    // The bytes, first lowest, and their number in the uppermost byte; 0: not quick.
    private static readonly uint[] Entries = MakeEntries();

    /// <summary>Bytes that <see cref="Encode"/> may touch for so many letters.</summary>
    public static int RoomFor(int letters) => (letters * 3) + 1;

    /// <summary>True for what stands for itself in a document; false for mark-up, controls, Word's own hyphens and what XML cannot hold.</summary>
    public static bool IsText(char letter) => letter >= ' '
        && letter is not ('<' or '>' or '&' or '"' or '\u0085' or '\u00AD' or '\u2011' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');

    /// <summary>Encodes up to the first letter that is not quick.</summary>
    /// <returns>How many letters were encoded.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> room, out int written)
    {
        ref var to = ref MemoryMarshal.GetReference(room[..RoomFor(text.Length)]);
        var entries = Entries;
        var at = 0;
        var i = 0;
        for (; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter >= entries.Length) break;
            var entry = entries[letter];
            if (entry == 0) break;
            // Always four bytes: those behind the letter are written over by the next one.
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), BitConverter.IsLittleEndian ? entry : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(entry));
            at += (int)(entry >> WidthShift);
        }

        written = at;
        return i;
    }

    private static uint[] MakeEntries()
    {
        var entries = new uint[End];
        Span<byte> bytes = stackalloc byte[4];
        foreach (var (first, last) in Quick)
        {
            for (var letter = first; letter <= last; letter++)
            {
                if (!IsText((char)letter)) continue;
                bytes.Clear();
                var width = new Rune(letter).EncodeToUtf8(bytes);
                entries[letter] = ((uint)width << WidthShift) | bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16);
            }
        }

        return entries;
    }
}
