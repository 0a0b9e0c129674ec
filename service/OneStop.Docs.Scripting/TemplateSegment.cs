namespace OneStop.Docs.Scripting;

/// <summary>One piece of a template: literal matter that is passed through, or code between the braces.</summary>
/// <remarks>
/// A text template is cut into segments by <c>ScriptParser.ParseText</c>. A Word template is cut by the engine,
/// which keeps the literal matter as bytes of its own and names it by number: the language never sees markup.
/// </remarks>
public abstract record TemplateSegment;

/// <summary>Literal matter.</summary>
/// <param name="Id">The number handed to <see cref="IScriptOutput.WriteLiteral"/>; chosen by whoever cut the template.</param>
/// <param name="Text">What a capture of this matter yields as text; empty when it has none.</param>
public sealed record LiteralSegment(int Id, string Text) : TemplateSegment;

/// <summary>The code of one tag, without its braces and white-space marks.</summary>
/// <param name="Code">Statements, separated by new lines or semicolons.</param>
/// <param name="Start">Where the first character of <paramref name="Code"/> stands in the author's text.</param>
public sealed record CodeSegment(string Code, TextPosition Start) : TemplateSegment;

/// <summary>A place in the author's text.</summary>
/// <param name="Source">Which text: a number given by whoever cut the template (0 for a plain text template).</param>
/// <param name="Offset">Characters (UTF-16 units) from the start of that text, from 0.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public readonly record struct TextPosition(int Source, int Offset, int Line, int Column);
