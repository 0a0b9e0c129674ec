using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// Turns tokens into a DEFLATE stream (RFC 1951). Each block is gathered before it is written, so that its codes fit it to the
/// bit; the same tokens always give the same bytes.
/// </summary>
/// <param name="stream">Takes the blocks as they are finished; null keeps them.</param>
internal sealed class DeflateWriter(Stream? stream = null) : IDisposable
{
    private readonly TokenBlock _block = new();
    private readonly DeflateOutput _output = new(stream);

    /// <summary>Deflated bytes so far.</summary>
    public long Length => _output.Length;

    /// <summary>A cursor for tokens of one's own choice.</summary>
    /// <param name="tokens">How many at most; up to <see cref="TokenBlock.Capacity"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TokenCursor Begin(int tokens)
    {
        MakeRoom(tokens);
        return _block.Begin();
    }

    /// <summary>Makes room for tokens in one block.</summary>
    /// <param name="tokens">How many at most; up to <see cref="TokenBlock.Capacity"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MakeRoom(int tokens)
    {
        if (_block.Room < tokens) WriteBlock();
    }

    /// <summary>A cursor for the rest of the tokens for which room was made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TokenCursor Resume() => _block.Begin();

    /// <summary>Takes over what the cursor added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End(in TokenCursor cursor) => _block.End(cursor);

    /// <summary>Adds what was counted beforehand of tokens for which room was made.</summary>
    public void Count(uint[] counts) => _block.Count(counts);

    /// <summary>Adds a copy of <paramref name="length"/> bytes, at least 3, which may run into what it writes itself.</summary>
    /// <param name="length">Bytes.</param>
    /// <param name="distance">How far back they begin, 1–32,768.</param>
    public void AddCopy(long length, int distance)
    {
        while (length > Token.MaxRun)
        {
            // What is left must still make a copy.
            var run = length - Token.MaxRun < DeflateAlphabet.MinLength ? Token.MaxRun - DeflateAlphabet.MaxLength : Token.MaxRun;
            AddRun(run, distance);
            length -= run;
        }

        AddRun((int)length, distance);
    }

    /// <summary>Writes what is left; nothing can be added any more.</summary>
    /// <returns>The array of the pool with the deflated bytes, and how many no stream took; belongs to the receiver.</returns>
    public (byte[] Rented, int Length) Finish()
    {
        BlockWriter.Write(_block, isLast: true, _output);
        return _output.Take();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _block.Dispose();
        _output.Dispose();
    }

    private void AddRun(int length, int distance)
    {
        var cursor = Begin(1);
        cursor.AddCopy(length, distance);
        End(cursor);
    }

    private void WriteBlock()
    {
        BlockWriter.Write(_block, isLast: false, _output);
        _block.Clear();
    }
}
