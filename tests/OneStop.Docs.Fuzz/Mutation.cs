namespace OneStop.Docs.Fuzz;

/// <summary>Spoils what was sound: pieces of markup lost, doubled or moved, bytes of a package changed.</summary>
public static class Mutation
{
    /// <summary>Markup with one to three pieces lost, doubled or put elsewhere; seldom well-formed.</summary>
    public static string OfMarkup(string markup, FuzzRandom random)
    {
        for (var i = random.Next(1, 4); i > 0 && markup.Length > 20; i--)
        {
            var at = random.Next(markup.Length - 10);
            var length = random.Next(1, Math.Min(120, markup.Length - at));
            var piece = markup.Substring(at, length);
            markup = random.Next(3) switch
            {
                0 => markup.Remove(at, length),
                1 => markup.Insert(at, piece),
                _ => markup.Remove(at, length).Insert(random.Next(markup.Length - length), piece),
            };
        }

        return markup;
    }

    /// <summary>Markup with whole elements lost, doubled or exchanged: nearly always well-formed, seldom what a schema allows.</summary>
    public static string OfElements(string markup, FuzzRandom random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = markup.IndexOf('<', random.Next(markup.Length));
            if (at < 0 || at + 2 >= markup.Length || markup[at + 1] is '/' or '?') continue;
            var end = EndOfElement(markup, at);
            if (end < 0) continue;
            var element = markup[at..end];
            markup = random.OneIn(2) ? markup.Remove(at, element.Length) : markup.Insert(at, element);
        }

        return markup;
    }

    /// <summary>The package with some bytes changed, or cut off.</summary>
    public static byte[] OfPackage(byte[] package, FuzzRandom random)
    {
        var spoilt = (byte[])package.Clone();
        for (var i = random.Next(1, 8); i > 0; i--) spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        return random.OneIn(8) ? spoilt[..random.Next(spoilt.Length)] : spoilt;
    }

    /// <summary>Counts tags of any name: enough where all are closed.</summary>
    private static int EndOfElement(string markup, int at)
    {
        var depth = 0;
        while (at >= 0 && at < markup.Length)
        {
            var close = markup.IndexOf('>', at);
            if (close < 0) return -1;
            if (markup[at + 1] == '/') depth--;
            else if (markup[close - 1] != '/') depth++;
            if (depth == 0) return close + 1;
            if (depth < 0) return -1;
            at = markup.IndexOf('<', close);
        }

        return -1;
    }
}
