using System.Globalization;

namespace OneStop.Docs.Engine.Templating.Annotation;

/// <summary>How comments are written into a copy of a template.</summary>
/// <param name="Culture">The language of the first line; the other of Vietnamese and English comes second.</param>
/// <param name="Date">When they are said to be written.</param>
/// <param name="Author">Who is said to have written them.</param>
/// <param name="Initials">The same, short.</param>
public sealed record AnnotationOptions(CultureInfo Culture, DateTimeOffset Date, string Author = "OneStop", string Initials = "OS");
