using System.Collections.Frozen;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating;

/// <summary>A template ready to make documents. Immutable; any number of threads may use it at once.</summary>
public sealed class CompiledTemplate
{
    internal CompiledTemplate(
        PackageParts package, IReadOnlyList<PartProgram> programs, TagIndex tags, TemplateIds ids, TemplateIncludes includes,
        TemplateOptions options)
    {
        Package = package;
        Programs = programs;
        Tags = tags;
        Ids = ids;
        Includes = includes;
        Options = options;
        RunOrder = [.. programs.OrderBy(program => !program.IsProperties)];
        WrittenParts = programs.Select(program => program.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The package it was compiled from.</summary>
    public PackageParts Package { get; }

    /// <summary>The parts that hold tags; the others are copied as they are.</summary>
    internal IReadOnlyList<PartProgram> Programs { get; }

    /// <summary>The same in the order they are run: properties first, as fields show them.</summary>
    internal PartProgram[] RunOrder { get; }

    /// <summary>Their names.</summary>
    internal FrozenSet<string> WrittenParts { get; }

    /// <summary>Where each tag stands.</summary>
    internal TagIndex Tags { get; }

    /// <summary>Ids in use.</summary>
    internal TemplateIds Ids { get; }

    /// <summary>What it was compiled with.</summary>
    internal TemplateOptions Options { get; }

    /// <summary>What <c>include</c> finds.</summary>
    internal TemplateIncludes Includes { get; }
}
