using System.Reflection;

namespace OneStop.Docs.Engine.Diagnostics;

/// <summary>The engine's diagnostic codes. Stable; retired but never reused. One page each in <c>docs/codes/</c>.</summary>
/// <remarks>PKG packages · TPL templates · SCR script · DOC documents read.</remarks>
public static partial class Codes
{
    /// <summary>The wording of every code below.</summary>
    public static MessageTable Messages { get; } = MessageTable.Of(Assembly.GetExecutingAssembly());

    /// <summary>A diagnostic of this assembly.</summary>
    public static Diagnostic Error(string code, Location location, params string[] arguments) =>
        new(code, Severity.Error, location, arguments, Messages);

    /// <summary>A warning of this assembly.</summary>
    public static Diagnostic Warning(string code, Location location, params string[] arguments) =>
        new(code, Severity.Warning, location, arguments, Messages);
}
