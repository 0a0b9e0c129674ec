namespace OneStop.Docs.Scripting;

/// <summary>What one run may spend. Every limit has its own diagnostic; nothing is unbounded.</summary>
/// <param name="Loops">Iterations of one outermost loop with all that runs inside it; also the longest range.</param>
/// <param name="Recursion">Depth of nested calls and includes.</param>
/// <param name="OutputLength">Characters of text and captures written.</param>
/// <param name="Time">Wall time of the run.</param>
/// <param name="RegexTime">Wall time of one regular expression.</param>
/// <param name="ObjectDepth">Depth of nesting printed when an object is turned into text.</param>
public sealed record ScriptLimits(
    long Loops, int Recursion, long OutputLength, TimeSpan Time, TimeSpan RegexTime, int ObjectDepth)
{
    /// <summary>Characters of one text made by a function or an operator; longer is an error. 0: no limit.</summary>
    public int TextLength { get; init; } = UsualTextLength;

    /// <summary>
    /// Bytes that all texts, lists and calls of one run may take together, given back or not, as reckoned: two a character, sixteen an
    /// item. So what a run allocates does not depend on how fast the machine is. 0: no limit.
    /// </summary>
    public long Allocation { get; init; } = 4_000_000_000;

    // Joined texts are bounded even where functions are not, or are bounded more tightly.
    private const int UsualTextLength = 1_048_576;

    /// <summary>Characters of a text made by joining others.</summary>
    internal int LongestText => Math.Max(TextLength, UsualTextLength);

    /// <summary>Characters of one capture: a page of its own may be captured, but not again and again.</summary>
    internal int LongestCapture => (int)Math.Min(16L * LongestText, int.MaxValue);

    /// <summary>Characters written after which the rest is left out and <c>...</c> stands in its place. 0: no such cut.</summary>
    public int OutputCut { get; init; }

    /// <summary>Room for a plan of 100,000 rows; far below what would hurt a server.</summary>
    public static ScriptLimits Default { get; } = new(
        Loops: 5_000_000, Recursion: 100, OutputLength: 400_000_000, Time: TimeSpan.FromSeconds(30),
        RegexTime: TimeSpan.FromSeconds(1), ObjectDepth: 20);
}
