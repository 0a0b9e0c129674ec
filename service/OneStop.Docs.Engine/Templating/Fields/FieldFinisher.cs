using System.Globalization;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>What finishing fields draws on besides the part.</summary>
/// <param name="Plan">The template's styles.</param>
/// <param name="Ids">Gives new bookmarks their ids.</param>
/// <param name="Growth">What the render has added: styles and lists may be among it.</param>
/// <param name="Culture">How numbers in cells are written.</param>
/// <param name="Part">Gives a part of the finished package, or null.</param>
internal sealed record FieldContext(FieldPlan Plan, IdSource Ids, PackageGrowth Growth, CultureInfo Culture, Func<string, ReadOnlyMemory<byte>?> Part);

/// <summary>Brings the cached results of a written part's fields up to date, in the order in which they depend on each other.</summary>
internal static class FieldFinisher
{
    /// <summary>The part with its fields finished; the very same bytes when nothing changes or it cannot be read.</summary>
    public static ReadOnlyMemory<byte> Finish(string name, ReadOnlyMemory<byte> part, FieldContext context)
    {
        if (MarkupTree.Parse(name, part, context.Plan.DepthLimit).Value is not { } tree) return part;
        var story = new FieldStory(tree, FieldReader.Read(tree));
        if (story.Fields.Count == 0) return part;
        var styles = context.Growth.IsOpened ? DocumentStyles.Of(context.Part, context.Plan.DepthLimit) : context.Plan.Styles;
        new SequenceFields(story, styles).Write();
        var properties = new Lazy<DocumentProperties>(() => new(context.Part, context.Plan.DepthLimit), LazyThreadSafetyMode.None);
        PropertyFields.Write(story, () => properties.Value);
        new FormulaFields(story, context.Culture).Write();
        var bookmarks = new TargetBookmarks(story, context.Ids);
        var contents = new ContentsFields(story, styles, bookmarks);
        var references = new ReferenceFields(story, bookmarks, contents);
        references.WriteTexts();
        contents.Gather();
        if (contents.Any || references.AsksForPages)
        {
            var pages = new PageEstimate(story, styles, contents);
            contents.Write(pages);
            references.WritePages(pages);
        }

        return story.Splices.IsEmpty ? part : story.Splices.Apply(part.Span);
    }
}
