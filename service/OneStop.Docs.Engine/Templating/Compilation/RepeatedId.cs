namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What an id must be unique among. Each has its own counter for a whole render.</summary>
internal enum IdSpace
{
    /// <summary><c>wp:docPr/@id</c> (ECMA-376-1 §20.4.2.5).</summary>
    Drawing,

    /// <summary><c>w:bookmarkStart/@w:id</c> (§17.13.6.2).</summary>
    Bookmark,

    /// <summary><c>w:bookmarkStart/@w:name</c> and what refers to it.</summary>
    BookmarkName,

    /// <summary><c>w14:paraId</c>, <c>wp14:anchorId</c>: eight hexadecimal digits below 0x80000000 ([MS-DOCX] §2.6.2.3).</summary>
    Paragraph,

    /// <summary><c>w:sdtPr/w:id</c> (§17.5.2.18).</summary>
    ContentControl,

    /// <summary><c>w:comment/@w:id</c> and the marks of its range (§17.13.4).</summary>
    Comment,

    /// <summary><c>w:permStart/@w:id</c> (§17.13.7.2).</summary>
    Permission,

    /// <summary>The ids of moved ranges (§17.13.5).</summary>
    Move,

    /// <summary>The names that tie the two places of a move together.</summary>
    MoveName,

    /// <summary>The id of a VML shape in Word's own form, <c>_x0000_s1026</c>.</summary>
    Shape,

    /// <summary>Any other id of a VML shape, and what refers to it.</summary>
    ShapeName,

    /// <summary><c>w:id</c> of tracked changes (§17.13.5).</summary>
    Revision,

    /// <summary><c>w:footnote/@w:id</c> (§17.11.10).</summary>
    Footnote,

    /// <summary><c>w:endnote/@w:id</c>.</summary>
    Endnote,

    /// <summary><c>w:num/@w:numId</c>: a new id is a new list that starts anew (§17.9.15).</summary>
    List,
}

/// <summary>Something with an id inside what repeats: each iteration has its own, and all that refers to it there agrees.</summary>
internal sealed class RepeatedId(IdSpace space, byte[] original, RepeatScope scope)
{
    /// <summary>What it must be unique among.</summary>
    public IdSpace Space { get; } = space;

    /// <summary>The id in the template.</summary>
    public byte[] Original { get; } = original;

    /// <summary>The innermost thing that repeats and holds all of it.</summary>
    public RepeatScope Scope { get; } = scope;

    /// <summary>How many scopes outward something refers to it: 1 when only the innermost knows it.</summary>
    public int Levels { get; private set; }
    /// <summary>A place inside <paramref name="place"/> refers to it: the scopes from its own to that one must know it.</summary>
    /// <returns>How far out: 0 in its own scope; -1 when the place lies in none of its scopes and means the first copy.</returns>
    public int Share(RepeatScope? place)
    {
        var level = 0;
        for (RepeatScope? known = Scope; known is not null; known = known.Outer, level++)
        {
            if (!known.IsAround(place)) continue;
            for (; Levels <= level; Levels++) ScopeAt(Levels).Add(this, Levels);
            return level;
        }

        return -1;
    }

    private RepeatScope ScopeAt(int level)
    {
        var found = Scope;
        for (; level > 0; level--) found = found.Outer!;
        return found;
    }
}

/// <summary>A place where an id is written.</summary>
/// <param name="Space">What it must be unique among.</param>
/// <param name="Id">What it belongs to; null for an id that nothing else refers to: it is new each time.</param>
/// <param name="Level">How many scopes out from the id's own the place lies.</param>
/// <param name="IsEnd">True for the end of a range: it carries the id that the last beginning got.</param>
internal sealed record IdHole(IdSpace Space, RepeatedId? Id = null, int Level = 0, bool IsEnd = false)
{
    /// <summary>The number of <see cref="Id"/> in the program that the hole is written by; of the hole among those without one.</summary>
    public int Number { get; init; } = -1;

    /// <summary>False where the template's own id may be in use elsewhere: an included document's ids are never kept.</summary>
    public bool KeepsFirst { get; init; } = true;
}
