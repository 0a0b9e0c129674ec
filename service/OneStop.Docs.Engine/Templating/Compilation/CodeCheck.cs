using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Checks what the code of a part calls, includes and sets, with all that it includes.</summary>
internal static class CodeCheck
{
    /// <summary>The mistakes, and what is worth a look; what the code uses is added to <paramref name="usage"/>.</summary>
    /// <param name="syntax">The code.</param>
    /// <param name="options">Functions and includes.</param>
    /// <param name="includes">The templates that are included.</param>
    /// <param name="tags">Where each tag stands.</param>
    /// <param name="usage">What the parts use.</param>
    /// <param name="isNotes">A note may be written in a loop of the text, and then sees its variable.</param>
    public static IEnumerable<Diagnostic> Check(
        ScriptSyntax syntax, TemplateOptions options, IncludedTexts includes, TagIndex tags, TemplateUsage usage, bool isNotes)
    {
        var used = ScriptUsage.Describe(syntax, options.Functions, includes.Find, isNotes ? usage.Body : null);
        usage.Add(used);
        return
        [
            .. used.UnknownIncludes.Select(include => Of(Codes.UnknownInclude, include.Where, tags, include.Name)),
            .. used.Functions.Where(function => function.Name == TemplateFunctions.RawMarkup && !options.AllowRawMarkup)
                .Select(function => Of(Codes.RawMarkupRefused, function.Where, tags)),
            .. used.UnknownFunctions.Select(function => Unknown(function, tags)),
            .. used.Mistakes.Select(tags.Diagnose),
            .. used.Notes.Where(note => !includes.IsBroken(note.Where.Source)).Select(note => Note(note, tags)),
        ];
    }

    private static Diagnostic Unknown(UsedName function, TagIndex tags) => function.Nearest is { } nearest
        ? Of(Codes.MisspeltFunction, function.Where, tags, function.Name, nearest)
        : Of(Codes.UnknownFunction, function.Where, tags, function.Name);

    private static Diagnostic Note(ScriptNote note, TagIndex tags)
    {
        var code = note.Kind == ScriptNoteKind.UnusedVariable ? Codes.UnusedVariable : Codes.UnreachableBranch;
        return Of(code, note.Where, tags, note.Name) with { Severity = Severity.Info };
    }

    private static Diagnostic Of(string code, TextPosition where, TagIndex tags, params string[] arguments)
    {
        var location = tags.Locate(where);
        return Codes.Error(code, location, [location.Quote ?? "", .. arguments]);
    }
}
