using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Templating.Inspection;

/// <summary>Joins paths that are read into a tree of fields.</summary>
internal static class DataTree
{
    /// <summary>The tree of these paths, fields in order of first appearance.</summary>
    public static IReadOnlyList<DataField> Of(IEnumerable<(string Path, Location Location)> paths)
    {
        var root = new Branch("");
        foreach (var (path, location) in paths)
        {
            var branch = root;
            foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries)) branch = branch.Step(step, location);
        }

        return root.Fields();
    }

    private sealed class Branch(string path, Location? location = null)
    {
        private readonly List<(string Name, Branch Branch)> _children = [];

        private bool IsList { get; set; }

        public Branch Step(string step, Location place)
        {
            var name = step.TrimEnd('[', ']');
            var child = _children.Find(entry => entry.Name == name).Branch;
            if (child is null)
            {
                var owner = IsList ? path + "[]" : path;
                child = new Branch(owner.Length == 0 ? name : $"{owner}.{name}", place);
                _children.Add((name, child));
            }

            child.IsList |= step.EndsWith("[]", StringComparison.Ordinal);
            return child;
        }

        public IReadOnlyList<DataField> Fields() => [.. _children.Select(entry => new DataField(
            entry.Name, entry.Branch.Shape, entry.Branch.Path, entry.Branch.Place, entry.Branch.Fields()))];

        private DataShape Shape => IsList ? DataShape.List : _children.Count > 0 ? DataShape.Object : DataShape.Scalar;

        private string Path => path;

        private Location Place => location ?? Location.None;
    }
}
