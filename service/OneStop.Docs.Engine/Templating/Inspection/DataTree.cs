using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Inspection;

/// <summary>Joins the places where data is read into a tree of fields, each with the type its uses show.</summary>
internal sealed class DataTree
{
    private readonly Dictionary<string, DataTree> _byName = new(StringComparer.Ordinal);
    private readonly List<DataTree> _members = [];
    private readonly HashSet<DataUse> _uses = [];
    private readonly List<Location> _places = [];
    private readonly string _name;
    private readonly string _path;
    private DataTree? _item;
    private bool _isKeyedOnly = true;
    private bool _isRequired;

    private DataTree(string name, string path) => (_name, _path) = (name, path);

    /// <summary>The tree of these reads, fields in order of first appearance.</summary>
    public static IReadOnlyList<DataField> Of(IEnumerable<(DataRead Read, Location Location)> reads)
    {
        var root = new DataTree("", "");
        foreach (var (read, location) in reads)
        {
            var at = root;
            foreach (var step in read.Path.Steps)
            {
                at = at.Step(step);
                at._places.Add(location);
                at._isRequired |= read.Needs(step.Depth);
            }

            at._uses.Add(read.Use);
        }

        return root.Fields();
    }

    private DataTree Step(DataPath step)
    {
        if (step.Name is not { } name)
        {
            _isKeyedOnly &= step.IsKeyed;
            return _item ??= new("", _path + "[]");
        }

        if (_byName.TryGetValue(name, out var known)) return known;
        var child = new DataTree(name, step.Owner is null ? new DataPath(null, name).ToString() : PathOf(name));
        _byName[name] = child;
        _members.Add(child);
        return child;
    }

    private string PathOf(string name)
    {
        var step = new DataPath(null, name).ToString();
        return step.StartsWith('[') ? _path + step : $"{_path}.{step}";
    }

    private IReadOnlyList<DataField> Fields() => [.. _members.Select(member => member.Field())];

    private DataField Field()
    {
        var item = _item?.Field();
        IReadOnlyList<DataField> fields = item is null ? Fields() : [.. Fields(), .. item.Fields];
        return new(_name, Shape, _path, _places.Count > 0 ? _places[0] : Location.None, fields)
        {
            Type = Type,
            IsRequired = _isRequired,
            Item = item,
            Places = [.. _places.Distinct()],
        };
    }

    private DataShape Shape => Type switch
    {
        DataType.List or DataType.ListOrObject => DataShape.List,
        DataType.Object => DataShape.Object,
        _ => DataShape.Scalar,
    };

    /// <summary>The most telling use decides: what is calculated with is a number even where it is also written out.</summary>
    private DataType Type
    {
        get
        {
            if (_item is not null)
            {
                if (!_isKeyedOnly || _uses.Contains(DataUse.List)) return DataType.List;
                return _members.Count > 0 || _uses.Contains(DataUse.Object) ? DataType.Object : DataType.ListOrObject;
            }

            if (_members.Count > 0) return DataType.Object;
            return (_uses.Count == 0 ? DataUse.Value : _uses.Max()) switch
            {
                DataUse.List => DataType.List,
                DataUse.Object => DataType.Object,
                DataUse.Integer => DataType.Integer,
                DataUse.Number => DataType.Number,
                DataUse.Date => DataType.Date,
                DataUse.Text or DataUse.Printed => DataType.Text,
                DataUse.Sized => DataType.TextOrList,
                DataUse.Truth when !_uses.Contains(DataUse.Value) => DataType.Boolean,
                _ => DataType.Any,
            };
        }
    }
}
