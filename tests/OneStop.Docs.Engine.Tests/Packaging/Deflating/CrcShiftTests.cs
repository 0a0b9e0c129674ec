using System.Runtime.Intrinsics.X86;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Packaging.Deflating;
using ArmAes = System.Runtime.Intrinsics.Arm.Aes;

namespace OneStop.Docs.Engine.Tests.Packaging.Deflating;

public sealed class CrcShiftTests
{
    [Fact]
    public void Sums_put_together_are_the_sum_of_all_bytes()
    {
        var random = new Random(1);
        var bytes = new byte[5000];
        random.NextBytes(bytes);
        for (var round = 0; round < 500; round++)
        {
            var end = random.Next(bytes.Length + 1);
            var cut = random.Next(end + 1);

            var together = CrcShift.Multiply(Crc32.Append(0, bytes.AsSpan(0, cut)), CrcShift.Past(end - cut)) ^ Crc32.Append(0, bytes.AsSpan(cut, end - cut));

            Assert.Equal(Crc32.Append(0, bytes.AsSpan(0, end)), together);
        }
    }

    [Fact]
    public void Every_way_this_machine_has_multiplies_alike()
    {
        var random = new Random(2);
        uint[] edges = [0, 1, 0x80000000, 0xFFFFFFFF, 0xEDB88320];
        var pairs = edges.SelectMany(a => edges.Select(b => (a, b)))
            .Concat(Enumerable.Range(0, 20_000).Select(_ => ((uint)random.NextInt64(1L << 32), (uint)random.NextInt64(1L << 32))));
        foreach (var (a, b) in pairs)
        {
            var product = CrcShift.MultiplyBitByBit(a, b);

            Assert.Equal(product, CrcShift.Multiply(a, b));
            if (Pclmulqdq.IsSupported) Assert.Equal(product, CrcShift.MultiplyX86(a, b));
            if (ArmAes.IsSupported) Assert.Equal(product, CrcShift.MultiplyArm(a, b));
        }
    }

    [Fact]
    public void What_bytes_add_is_the_same_in_vectors_and_by_table()
    {
        var bytes = new byte[700];
        new Random(3).NextBytes(bytes);
        for (var length = 1; length <= 600; length++)
        {
            var from = CrcFold.Before + (length * 7 % 80);

            Assert.Equal(~Crc32.Append(uint.MaxValue, bytes.AsSpan(from, length)), CrcFold.Remainder(ref bytes[from], length));
        }
    }

    [Fact]
    public void Text_and_known_bytes_in_any_order_make_the_sum_of_all()
    {
        var random = new Random(4);
        var bytes = new byte[40_000];
        random.NextBytes(bytes);
        for (var round = 0; round < 50; round++)
        {
            var crc = new RunningCrc();
            var at = CrcFold.Before;
            while (at < bytes.Length - 3_000)
            {
                var length = random.Next(1, random.Next(8) == 0 ? 3_000 : 60);
                if (random.Next(2) == 0) crc.AddText(ref bytes[at], length);
                else crc.AddKnown(~Crc32.Append(uint.MaxValue, bytes.AsSpan(at, length)), CrcShift.Past(length));
                at += length;
            }

            Assert.Equal(Crc32.Append(0, bytes.AsSpan(CrcFold.Before, at - CrcFold.Before)), crc.Value);
        }
    }
}
