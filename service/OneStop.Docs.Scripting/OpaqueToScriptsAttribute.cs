namespace OneStop.Docs.Scripting;

/// <summary>A type that scripts pass on to functions and to the output without looking into it, wherever records lead to one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OpaqueToScriptsAttribute : Attribute;
