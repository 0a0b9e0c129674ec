using System.Text;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Cli.Scripts;

/// <summary>What <c>include</c> finds from the command line: files in the template's own folder, by plain name.</summary>
internal sealed class SiblingIncludes(string template)
{
    private const long LengthLimit = 1 << 20;

    /// <summary>Names with a folder in them reach nothing: a template does not read other people's files.</summary>
    public CompiledScript? Find(string name)
    {
        if (template == CommandLine.InputFile.StandardInput || Path.GetFileName(name) != name || name is "" or "." or "..") return null;
        var file = new FileInfo(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(template))!, name));
        if (!file.Exists || file.Length > LengthLimit) return null;
        var parsed = ScriptParser.ParseText(File.ReadAllText(file.FullName, Encoding.UTF8), ScriptParseOptions.Default);
        return parsed.Syntax is null ? null : CompiledScript.Compile(parsed.Syntax, ScriptFunctionSet.Builtins);
    }
}
