using OneStop.Docs.Store.Graph.Uploads;

namespace OneStop.Docs.Store.Tests.Graph;

public sealed class UploadPlanTests
{
    private const int Unit = UploadPlan.ChunkUnit;

    [Theory]
    [InlineData(0)]
    [InlineData(327_679)]
    [InlineData(1_000_000)]
    [InlineData(192 * Unit)]
    public void Trap_07_a_chunk_size_that_graph_does_not_take_is_refused(int chunk) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => UploadPlan.Begin(10, chunk));

    [Theory]
    [InlineData(1)]
    [InlineData(Unit - 1)]
    [InlineData(Unit)]
    [InlineData(Unit + 1)]
    [InlineData((3 * Unit) + 17)]
    public void Chunks_cover_the_file_in_order_without_gap_or_overlap(long total)
    {
        var plan = UploadPlan.Begin(total, Unit);
        var next = 0L;

        while (plan.Step is UploadStep.Send { Range: var range })
        {
            Assert.Equal(next, range.Start);
            Assert.True(range.Length % Unit == 0 || range.End == total);
            next = range.End;
            plan = plan.Accepted(range, next < total ? [$"{next}-"] : []);
        }

        Assert.Equal(total, next);
    }

    /// <summary>The size of a chunk is a rule; the end of a named range is none: what lies behind it may be missing too.</summary>
    [Theory]
    [InlineData("12345-55232;77829-99375", 12345, 55233)]
    [InlineData("77829-99375;12345-55232", 12345, 55233)]
    [InlineData("12345-", 12345, 12345 + Unit)]
    [InlineData("12345", 12345, 12345 + Unit)]
    [InlineData(" 12345 - 12345 ", 12345, 12346)]
    [InlineData("nonsense;5-", 5, 5 + Unit)]
    [InlineData("9-3;5-", 5, 5 + Unit)]
    [InlineData("-5;99999999999-;7-99999999999", 7, 7 + Unit)]
    [InlineData("99999999999999999999-;5-", 5, 5 + Unit)]
    public void Trap_07_from_the_first_missing_byte_a_chunk_is_sent_and_after_an_overlap_the_named_range(string missing, long start, long end)
    {
        var plan = UploadPlan.Begin(10 * Unit, Unit).Unsure().Told(missing.Split(';'));

        Assert.Equal(new UploadStep.Send(new ByteRange(start, start + Unit)), plan.Step);
        Assert.Equal(new UploadStep.Send(new ByteRange(start, end)), plan.Overlaps().Told(missing.Split(';')).Step);
    }

    [Fact]
    public void An_answer_without_ranges_means_go_on()
    {
        var plan = UploadPlan.Begin(3 * Unit, Unit);

        plan = plan.Accepted(new(0, Unit), missing: null);

        Assert.Equal(new UploadStep.Send(new ByteRange(Unit, 2 * Unit)), plan.Step);
    }

    [Fact]
    public void Trap_07_after_a_416_the_session_is_asked()
    {
        var plan = UploadPlan.Begin(3 * Unit, Unit).Overlaps();

        Assert.IsType<UploadStep.Ask>(plan.Step);
        Assert.Equal(new UploadStep.Send(new ByteRange(2 * Unit, 3 * Unit)), plan.Told([$"{2 * Unit}-"]).Step);
    }

    [Fact]
    public void A_deferred_session_is_committed_when_all_bytes_are_there()
    {
        var plan = UploadPlan.Begin(Unit, Unit, isDeferred: true).Accepted(new(0, Unit), []);

        Assert.IsType<UploadStep.Commit>(plan.Step);
    }

    [Fact]
    public void Trap_07_a_vanished_session_is_looked_into_before_anything_is_sent_again() =>
        Assert.IsType<UploadStep.Look>(UploadPlan.Begin(Unit, Unit).Vanished().Step);

    /// <summary>Whatever a service answers, an upload ends.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_upload_ends_whatever_the_service_says(int seed)
    {
#pragma warning disable RS0030 // a seed is given
        var random = new Random(seed);
#pragma warning restore RS0030
        for (var run = 0; run < 200; run++)
        {
            var plan = UploadPlan.Begin(random.NextInt64(1, 20 * Unit), Unit, random.Next(2) == 0);
            var steps = 0;
            for (; plan.Step is UploadStep.Send or UploadStep.Ask or UploadStep.Commit && steps < 10_000; steps++)
            {
                var odd = new[] { $"{random.NextInt64(0, 21 * Unit)}-", $"{random.NextInt64(0, 21 * Unit)}-{random.NextInt64(0, 21 * Unit)}" };
                var told = random.Next(3) switch { 0 => [], 1 => odd[..1], _ => odd };
                plan = (plan.Step, random.Next(5)) switch
                {
                    (UploadStep.Send, 0) => plan.Overlaps(),
                    (UploadStep.Send send, _) => plan.Accepted(send.Range, told),
                    (UploadStep.Commit, _) => plan.Told(told),
                    _ => plan.Told(told),
                };
                if (plan.Step is UploadStep.Send { Range: var range })
                {
                    Assert.InRange(range.Start, 0, plan.Total - 1);
                    Assert.InRange(range.End, range.Start + 1, Math.Min(plan.Total, range.Start + Unit));
                }
            }

            Assert.InRange(steps, 0, 9_999);
        }
    }
}
