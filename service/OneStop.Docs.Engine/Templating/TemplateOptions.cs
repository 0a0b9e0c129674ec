using System.Globalization;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating;

/// <summary>What a template is compiled with.</summary>
/// <param name="Functions">The functions its tags may call.</param>
/// <param name="Includes">Gives the template of a name for <c>include</c>, or null when there is none; null: nothing can be included.</param>
/// <param name="Limits">What a package may hold.</param>
public sealed record TemplateOptions(ScriptFunctionSet Functions, Func<string, PackageParts?>? Includes, PackageLimits Limits)
{
    /// <summary>The functions every template has, no includes, the usual limits.</summary>
    public static TemplateOptions Default { get; } = new(TemplateFunctions.AddTo(ScriptFunctionSet.Builtins), null, PackageLimits.Default);

    /// <summary>
    /// Gives the picture or document of a name, or null when there is none; null: nothing can be had by name. A name comes from
    /// data and is only ever looked up: never make a path of it.
    /// </summary>
    public Func<string, ReadOnlyMemory<byte>?>? Assets { get; init; }

    /// <summary>True when tags may write OOXML as it is given to them (<c>ooxml</c>): only for data nobody but the owner writes.</summary>
    public bool AllowRawMarkup { get; init; }
}

/// <summary>What one document is made with.</summary>
/// <param name="Culture">How numbers and dates are written.</param>
/// <param name="Limits">What its script may spend.</param>
/// <param name="Clock">What <c>date.now</c> reads.</param>
public sealed record RenderOptions(CultureInfo Culture, ScriptLimits Limits, TimeProvider Clock);

/// <summary>A finished document.</summary>
/// <param name="Bytes">The package.</param>
public sealed record RenderedDocument(byte[] Bytes);

/// <summary>A finished document that went into a stream.</summary>
/// <param name="Length">Bytes of the package.</param>
public sealed record StreamedDocument(long Length);
