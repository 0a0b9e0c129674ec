using System.Text;

namespace OneStop.Docs.Scripting;

/// <summary>One step of a way into the data: a member, or any item of what stands before it.</summary>
/// <param name="Owner">What it is a step of; null for a name of the data itself.</param>
/// <param name="Name">The member's name; null for an item.</param>
/// <param name="IsKeyed">Of an item: it is found by a computed index, so that its owner may be a list or an object.</param>
public sealed record DataPath(DataPath? Owner, string? Name, bool IsKeyed = false)
{
    /// <summary>Longer paths are not followed: <c>x = x.next</c> can be written any number of times.</summary>
    internal const int Deepest = 60;

    /// <summary>How many steps, from 1.</summary>
    public int Depth { get; } = (Owner?.Depth ?? 0) + 1;

    /// <summary>True for an item of a list.</summary>
    public bool IsItem => Name is null;

    /// <summary>The steps, the first first.</summary>
    public IReadOnlyList<DataPath> Steps
    {
        get
        {
            var steps = new DataPath[Depth];
            for (var step = this; step is not null; step = step.Owner)
            {
                steps[step.Depth - 1] = step;
            }

            return steps;
        }
    }

    /// <summary>True when this is <paramref name="other"/> or leads to it.</summary>
    public bool LeadsTo(DataPath other)
    {
        var at = other;
        if (at.Depth < Depth)
        {
            return false;
        }

        while (at.Depth > Depth)
        {
            at = at.Owner!;
        }

        return Equals(at);
    }

    /// <summary><c>taskTables[].groups[].title</c>; a name that is no identifier stands in brackets.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            if (step.IsItem)
            {
                text.Append("[]");
            }
            else if (IsPlain(step.Name!))
            {
                text.Append(text.Length == 0 ? "" : ".").Append(step.Name);
            }
            else
            {
                text.Append("[\"").Append(step.Name).Append("\"]");
            }
        }

        return text.ToString();
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
}
