using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Images;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <content>What is written elsewhere first: notes go to their own part, points of charts and pictures wait for what is known behind them.</content>
internal sealed partial class PartWriter
{
    private PointList? _points;
    private HeldPicture? _picture;
    private (MarkupSink Sink, HeldMarkup? Held) _aroundPicture;

    private void BeginNote(string part)
    {
        _sink = context.Notes.SinkFor(part, _literals, limit);
        _note = new(_sink);
        _values.WriteLinksOf(_name = part);
    }

    private void EndNote()
    {
        Held.Settle();
        (_sink, _note) = (_part, null);
        _values.WriteLinksOf(_name = program.Name);
        _endsWithParagraph = false;
    }

    private void BeginPoints()
    {
        Held.Settle();
        _sink = _points = new(_part);
        _note = new(_sink);
    }

    private void EndPoints()
    {
        Held.Settle();
        _points!.Close();
        (_sink, _note, _points) = (_part, null, null);
    }

    private void BeginPicture(Length room)
    {
        _aroundPicture = (_sink, _note);
        _sink = _picture = new(_literals, room, limit);
        _note = new(_sink);
    }

    /// <summary>The picture itself is put in when the drawing ends; in the alternative text stands its own.</summary>
    private void TakePicture(ImageValue image)
    {
        _picture!.Take(image, new(_name, null, IsAlone: false, ValuePlace.Attribute, context, _values.Problems));
        WriteText(image.ToString());
    }

    private void EndPicture()
    {
        var drawing = _picture!.Close();
        _picture.Dispose();
        _picture = null;
        (_sink, _note) = _aroundPicture;
        if (drawing.Length == 0) return;
        _isReplaceable = false;
        if (Held.IsHolding) Held.Settle();
        PutBytes(drawing);
    }
}
