using OneStop.Docs.Engine.Packaging.Deflating;

namespace OneStop.Docs.Engine.Tests.Packaging.Deflating;

public sealed class DeflateAlphabetTests
{
    [Fact]
    public void Every_distance_lies_in_the_reach_of_its_symbol()
    {
        for (var distance = 1; distance <= DeflateAlphabet.MaxDistance; distance++)
        {
            var symbol = DeflateAlphabet.DistanceSymbol(distance);
            var beyond = distance - DeflateAlphabet.DistanceBase(symbol);

            Assert.InRange(symbol, 0, DeflateAlphabet.DistanceSymbols - 1);
            Assert.InRange(beyond, 0, (1 << DeflateAlphabet.DistanceExtraBits(symbol)) - 1);
            Assert.Equal(DeflateAlphabet.DistanceExtraBits(symbol), DeflateAlphabet.DistanceExtraBitsOf(distance));
        }
    }

    [Fact]
    public void Fixed_codes_are_measured_as_they_are_written()
    {
        var random = new Random(5);
        uint[] literals = [.. Enumerable.Range(0, DeflateAlphabet.LiteralSymbols).Select(_ => (uint)random.Next(1000))];
        uint[] distances = [.. Enumerable.Range(0, DeflateAlphabet.DistanceSymbols).Select(_ => (uint)random.Next(1000))];

        var bits = literals.Select((count, symbol) => (long)count * FixedCode.Literals[symbol]).Sum()
            + distances.Select((count, symbol) => (long)count * FixedCode.Distances[symbol]).Sum();

        Assert.Equal(bits, FixedCode.Measure(literals, distances));
    }
}
