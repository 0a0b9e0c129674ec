namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Goes through the statements of one tag.</summary>
internal sealed class TagReader(IReadOnlyList<Token> tokens)
{
    private int _index;

    public List<BlockEvent> Events { get; } = [];

    public List<JumpWord> Jumps { get; } = [];

    public bool WritesOutput { get; private set; }

    public void Read()
    {
        while (_index < tokens.Count)
        {
            ReadStatement();
        }
    }

    /// <summary>The statements one by one, empty ones left out.</summary>
    public IEnumerable<TagStatement> Statements()
    {
        // From the separator on: what the lexer could not read is no token.
        var from = 0;
        while (_index < tokens.Count)
        {
            var (first, events) = (_index, Events.Count);
            ReadStatement();
            var last = tokens[Math.Min(_index, tokens.Count) - 1];
            if (tokens[first].Kind != TokenKind.NewLine && !tokens[first].Is(";"))
            {
                yield return new(from, last.Start + last.Length - from, Events[events..]);
            }

            from = last.Start + last.Length;
        }
    }

    private Token Current => tokens[_index];

    private bool AtStatementEnd => _index >= tokens.Count || Current.Kind == TokenKind.NewLine || Current.Is(";");

    private void Add(BlockEventKind kind, string keyword) => Events.Add(new(kind, keyword, Current.Start));

    private void ReadStatement()
    {
        if (AtStatementEnd)
        {
            _index++;
            return;
        }

        if (Current.Kind == TokenKind.Identifier && TryReadKeyword(Current.Value))
        {
            return;
        }

        var writes = !IsAssignment();
        ReadExpression();
        WritesOutput |= writes;
    }

    private bool TryReadKeyword(string word)
    {
        switch (word)
        {
            case "if" or "case" or "func" or "capture" or "wrap" or "with":
                Add(BlockEventKind.Open, word);
                break;
            case "for" or "while" or "tablerow" when !NextIs("."):
                Add(BlockEventKind.Open, word);
                break;
            case "else" or "when":
                ReadMiddle(word);
                break;
            case "end":
                Add(BlockEventKind.Close, word);
                break;
            case "break" or "continue" or "ret":
                Jumps.Add(new(word, Current.Start));
                break;
            case "import" or "readonly":
                break;
            default:
                return false;
        }

        _index++;
        if (word != "end")
        {
            ReadExpression();
        }

        return true;
    }

    /// <summary><c>else if</c> is one step of the open block, not a new one.</summary>
    private void ReadMiddle(string word)
    {
        Add(BlockEventKind.Middle, word);
        if (word == "else" && _index + 1 < tokens.Count && tokens[_index + 1] is { Kind: TokenKind.Identifier, Value: "if" })
        {
            _index++;
        }
    }

    private bool NextIs(string symbol) => _index + 1 < tokens.Count && tokens[_index + 1].Is(symbol);

    /// <summary>Passes to the end of the statement; a <c>do</c> in it opens a function whose body may follow in this tag or in others.</summary>
    private void ReadExpression()
    {
        var depth = 0;
        // A semicolon ends a statement even where brackets are still open: they are a mistake of that statement alone.
        while (_index < tokens.Count && !Current.Is(";") && (depth > 0 || !AtStatementEnd))
        {
            if (IsWord("do"))
            {
                Add(BlockEventKind.Open, "func");
                _index++;
                ReadFunctionBody();
                continue;
            }

            depth += Current.Is("(") || Current.Is("[") || Current.Is("{") ? 1 : 0;
            depth -= Current.Is(")") || Current.Is("]") || Current.Is("}") ? 1 : 0;
            _index++;
        }
    }

    private bool IsWord(string word) => Current.Kind == TokenKind.Identifier && Current.Value == word
        && !(_index > 0 && tokens[_index - 1].Is("."));

    private void ReadFunctionBody()
    {
        var open = 1;
        var writes = WritesOutput;
        while (_index < tokens.Count && open > 0)
        {
            var before = Events.Count;
            ReadStatement();
            for (var i = before; i < Events.Count; i++)
            {
                open += Events[i].Kind switch { BlockEventKind.Open => 1, BlockEventKind.Close => -1, _ => 0 };
            }
        }

        // What a function writes is written where it is called.
        WritesOutput = writes;
    }

    private bool IsAssignment()
    {
        var depth = 0;
        for (var i = _index; i < tokens.Count && tokens[i].Kind != TokenKind.NewLine && !tokens[i].Is(";"); i++)
        {
            depth += tokens[i].Is("(") || tokens[i].Is("[") || tokens[i].Is("{") ? 1 : 0;
            depth -= tokens[i].Is(")") || tokens[i].Is("]") || tokens[i].Is("}") ? 1 : 0;
            if (depth == 0 && tokens[i].Kind == TokenKind.Symbol
                && tokens[i].Value is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=" or "??=" or "?!=")
            {
                return true;
            }
        }

        return false;
    }
}
