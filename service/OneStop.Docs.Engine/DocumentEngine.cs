using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Engine.Templating.Annotation;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Inspection;
using OneStop.Docs.Engine.Templating.Rendering;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine;

/// <summary>The engine's jobs, one method each: bytes and records in, bytes and records out.</summary>
public static class DocumentEngine
{
    /// <summary>Opens a package from anywhere; every reason to refuse it comes back.</summary>
    /// <param name="bytes">The package; kept, and not to be written into afterwards.</param>
    /// <param name="limits">What it may hold.</param>
    public static Outcome<PackageParts> Open(ReadOnlyMemory<byte> bytes, PackageLimits limits) => PackageParts.Open(bytes, limits);

    /// <summary>Compiles a Word template; every mistake in it comes back, with its place. What is only worth a look, an inspection tells.</summary>
    /// <param name="template">The template.</param>
    /// <param name="options">Functions, includes, limits.</param>
    public static Outcome<CompiledTemplate> Compile(PackageParts template, TemplateOptions options)
    {
        var compilation = new TemplateCompilation(options);
        var compiled = compilation.Compile(template);
        return new(compiled, [.. compilation.Diagnostics.Where(d => d.Severity != Severity.Info)]);
    }

    /// <summary>Lists what a template consists of and needs, and every mistake in it; mistakes do not stop the inspection.</summary>
    /// <param name="template">The template.</param>
    /// <param name="options">Functions, includes, limits.</param>
    /// <param name="schema">A JSON Schema of the data: what the template reads and the schema rules out is a warning.</param>
    public static Outcome<TemplateInspection> Inspect(PackageParts template, TemplateOptions options, JsonElement? schema = null) =>
        new(TemplateInspector.Inspect(template, options, schema), []);

    /// <summary>A copy of a template in which every diagnostic stands as a Word comment at its place.</summary>
    /// <param name="template">The template; all of it that is no comment stays byte for byte.</param>
    /// <param name="diagnostics">What is said: <see cref="TemplateInspection.Diagnostics"/>; the first thousand of them.</param>
    /// <param name="options">Language, author, date.</param>
    public static Outcome<PackageParts> Annotate(
        PackageParts template, IReadOnlyList<Diagnostic> diagnostics, AnnotationOptions options) =>
        TemplateAnnotator.Annotate(template, diagnostics, options, PackageLimits.Default);

    /// <summary>Makes a document: the same template, data and options always give the same bytes.</summary>
    /// <param name="template">May be in use by other threads.</param>
    /// <param name="data">What the tags read.</param>
    /// <param name="options">Culture, limits, clock.</param>
    /// <param name="cancellationToken">Stops the render; no document exists then.</param>
    public static Outcome<RenderedDocument> Render(
        CompiledTemplate template, ScriptData data, RenderOptions options, CancellationToken cancellationToken) =>
        TemplateRenderer.Render(template, data, options, cancellationToken);

    /// <summary>
    /// Makes a document straight into a stream, forward only: for tables of any length. No part is held whole but one whose
    /// fields are worked out at its end. Its parts are those of the other form; those with tags come first in the package.
    /// </summary>
    /// <param name="template">May be in use by other threads.</param>
    /// <param name="data">What the tags read.</param>
    /// <param name="options">Culture, limits, clock.</param>
    /// <param name="output">Written to, not closed. Unless a document comes back, what was written to it is none.</param>
    /// <param name="cancellationToken">Stops the render; no document exists then.</param>
    public static Outcome<StreamedDocument> Render(
        CompiledTemplate template, ScriptData data, RenderOptions options, Stream output, CancellationToken cancellationToken) =>
        StreamedRenderer.Render(template, data, options, output, cancellationToken);

    /// <summary>Reads a document into its model: paragraphs, tables, sections, headers, notes.</summary>
    /// <param name="document">The document; <paramref name="limits"/> bound how deep its markup nests.</param>
    /// <param name="limits">What it may hold.</param>
    public static Outcome<DocumentModel> Read(PackageParts document, PackageLimits limits) =>
        DocumentReader.Read(name => document.Find(name)?.Content, limits.XmlDepth);

    /// <summary>Joins documents into one package, each with its own sections and page numbers.</summary>
    /// <param name="main">Comes first.</param>
    /// <param name="appendices">Follow in this order.</param>
    public static Outcome<PackageParts> Merge(PackageParts main, IReadOnlyList<PackageParts> appendices) =>
        PackageMerger.Append(main, appendices);
}
