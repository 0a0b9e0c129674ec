using System.Globalization;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>How a picture fills the box it is given.</summary>
internal enum ImageFit
{
    /// <summary>As large as fits in, nothing cut off, nothing distorted.</summary>
    Contain,

    /// <summary>The whole box is covered; what sticks out on two sides is cut off.</summary>
    Cover,

    /// <summary>Stretched to the box.</summary>
    Fill,
}

/// <summary>How large a picture is shown, and what is cut off.</summary>
/// <param name="Width">On paper, as it stands upright.</param>
/// <param name="Height">On paper, as it stands upright.</param>
/// <param name="CutSides">Cut off left and right each, in thousandths of a per cent of the picture's width.</param>
/// <param name="CutEnds">Cut off above and below each, of its height.</param>
internal readonly record struct ImageBox(Length Width, Length Height, int CutSides = 0, int CutEnds = 0)
{
    private const double Whole = 100_000;

    /// <summary>Word shows nothing larger than 22 inches.</summary>
    private static readonly Length Largest = new(22 * 914_400);

    /// <summary>The box of a picture.</summary>
    /// <param name="own">Its own size, upright.</param>
    /// <param name="width">As wished; null: by the height, or its own.</param>
    /// <param name="height">As wished; null: by the width, or its own.</param>
    /// <param name="fit">What is done when both are wished.</param>
    /// <param name="room">How wide text can be there: a picture without a wish is made no wider.</param>
    public static ImageBox Of((Length Width, Length Height) own, Length? width, Length? height, ImageFit fit, Length room)
    {
        var ratio = (double)own.Height.Emu / own.Width.Emu;
        if (width is null && height is null)
        {
            return Bounded(new(own.Width.Emu > room.Emu ? Scaled(own.Width, room) : own));
        }

        if (width is not { } w) return Bounded(new(new((long)(height!.Value.Emu / ratio)), height.Value));
        if (height is not { } h) return Bounded(new(w, new((long)(w.Emu * ratio))));
        var box = (double)h.Emu / w.Emu;
        return Bounded(fit switch
        {
            ImageFit.Fill => new(w, h),
            ImageFit.Cover when ratio < box => new(w, h, CutSides: (int)((1 - (ratio / box)) / 2 * Whole)),
            ImageFit.Cover => new(w, h, CutEnds: (int)((1 - (box / ratio)) / 2 * Whole)),
            _ when ratio < box => new(w, new((long)(w.Emu * ratio))),
            _ => new(new((long)(h.Emu / ratio)), h),
        });

        (Length, Length) Scaled(Length from, Length to) => (to, new((long)((double)own.Height.Emu * to.Emu / from.Emu)));
    }

    private ImageBox((Length Width, Length Height) size)
        : this(size.Width, size.Height)
    {
    }

    private static ImageBox Bounded(ImageBox box) => box with
    {
        Width = new(Math.Clamp(box.Width.Emu, 1, Largest.Emu)),
        Height = new(Math.Clamp(box.Height.Emu, 1, Largest.Emu)),
    };

    /// <summary>A length as an author writes it: <c>"4cm"</c>, <c>"30mm"</c>, <c>"1.5in"</c>, <c>"72pt"</c>, <c>"200px"</c>, <c>"50%"</c> of the text's width; a number is millimetres.</summary>
    /// <returns>False when it is none, not above nought, or longer than any paper.</returns>
    public static bool TryRead(ScriptValue value, Length whole, out Length? length)
    {
        length = null;
        if (value.IsNull) return true;
        var text = (value.AsTextOrNull ?? Convert.ToString(value.ToObject(), CultureInfo.InvariantCulture) ?? "").Trim();
        var digits = text.TrimEnd('%', 'c', 'm', 'i', 'n', 'p', 't', 'x').TrimEnd();
        if (!double.TryParse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        double? unit = text[digits.Length..].Trim() switch
        {
            "" or "mm" => 36_000,
            "cm" => 360_000,
            "in" => 914_400,
            "pt" => 12_700,
            "px" => 9_525,
            "%" => whole.Emu / 100d,
            _ => null,
        };
        if (unit is null || number * unit is not (>= 1 and <= 100 * 914_400d)) return false;
        length = new((long)(number * unit.Value));
        return true;
    }
}
