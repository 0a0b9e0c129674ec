using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

internal sealed partial class UsageWalker
{
    private readonly List<UsedName> _unknown = [];

    /// <summary>
    /// What is called and is neither a function nor a name the script gives a value to anywhere. An included text may
    /// define functions: then only misspelt members of builtin groups are sure.
    /// </summary>
    public IReadOnlyList<UsedName> UnknownFunctions(bool includesTexts) =>
        [.. _unknown.Where(name => name.Name.Contains('.', StringComparison.Ordinal) || (!includesTexts && !_names.ContainsKey(name.Name)))];

    private void NoteMember(string name, bool isKnown, SourceSpan span)
    {
        if (isKnown)
        {
            AddFunction(name, span, isObject: false);
        }
        else
        {
            _unknown.Add(new(name, span.From));
        }
    }

    /// <summary>True when what is called is a plain name that stands for nothing so far.</summary>
    private bool NoteUnknown(Expression called)
    {
        if (called is not GlobalVariable { Name: var name } || functions.Contains(name) || _names.ContainsKey(name))
        {
            return false;
        }

        _unknown.Add(new(name, called.Span.From));
        return true;
    }
}
