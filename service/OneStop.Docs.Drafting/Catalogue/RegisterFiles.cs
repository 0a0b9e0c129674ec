using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Registers;

namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>The registers that stand beside the templates: <c>templates/registers/</c>.</summary>
internal static class RegisterFiles
{
    private const string Agencies = "registers/agencies.json";

    /// <summary>An empty register where the folder has none: templates then print agencies as the plan names them.</summary>
    public static AgencyRegister ReadAgencies(string folder, List<Diagnostic> problems)
    {
        var read = TemplateFolder.ReadFile(folder, Agencies);
        problems.AddRange(read.Diagnostics);
        if (read.Value is not { } file) return AgencyRegister.Empty;
        var register = AgencyRegister.Read(file.Bytes);
        problems.AddRange(register.Diagnostics.Select(d => d with { Location = d.Location with { Part = Agencies } }));
        return register.Value ?? AgencyRegister.Empty;
    }
}
