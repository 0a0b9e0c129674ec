using System.Diagnostics;

namespace OneStop.Docs.Scripting.Tests;

/// <summary>Scripts written to hang, crash or fill the memory: each ends soon, with an error or a bounded text.</summary>
public sealed class HostileScriptTests
{
    private static readonly ScriptRunOptions s_bounded = Script.Options with
    {
        Limits = ScriptLimits.Default with
        {
            Time = TimeSpan.FromSeconds(1),
            RegexTime = TimeSpan.FromMilliseconds(100),
            Loops = 20_000,
            Allocation = 100_000_000,
        },
    };

    /// <summary>
    /// All that a script may really ask for, given back or not: what is reckoned is half of it at least, and the step that goes beyond
    /// makes at most a million characters nine times as long before it is refused.
    /// </summary>
    private const long MostBytes = (2 * 100_000_000) + (2 * 9 * 1_048_576 * 4);

    public static TheoryData<string> Scripts() =>
    [
        "{{ s = 'a'; while true; s = s + s; end }}",
        "{{ s = 'ab'; while true; s = s * 9; end }}",
        "{{ s = 'ab'; while true; s = $\"{s}{s}{s}\"; end }}",
        "{{ s = 'ab'; while true; s = string.append s s; end }}",
        "{{ s = 'ab'; while true; s = string.replace s 'a' 'aab'; end }}",
        "{{ s = 'ab'; while true; s = regex.replace s 'a' 'aab'; end }}",
        "{{ s = 'ab'; while true; s = [s, s] | array.join s; end }}",
        "{{ s = 'ab'; while true; capture s; s; s; end; end }}",
        "{{ s = '<'; while true; s = html.escape s; s = s + s; end }}",
        "{{ s = 'é'; while true; s = html.url_encode s; end }}",
        "{{ s = 'ab'; while true; s = string.base64_encode s; end }}",
        "{{ s = 'ab' * 500000; while true; t = string.base64_encode s; t = string.md5 s; t = string.hmac_sha512 s s; end }}",
        "{{ s = 'a ' * 500000; while true; t = string.split s ' '; t = string.strip_newlines s; end }}",
        "{{ s = '[' + '{},' * 300000 + '1]'; while true; t = object.from_json s; end }}",
        "{{ s = 'x;' * 100000; while true; object.eval s; end }}",
        "{{ s = '1+' * 100 + '1'; while true; object.eval s; end }}",
        "{{ s = 'a ' * 500000; a = [s] * 10000; while true; t = object.to_json a; end }}",
        "{{ s = 'a' * 500000; a = [s] * 10000; while true; t = array.join a s; end }}",
        "{{ s = 'a' * 500000; while true; t = regex.matches s '.'; end }}",
        "{{ s = 'a' * 500000; while true; t = regex.split s 'a'; end }}",
        "{{ s = 'a?' * 100000; while true; t = regex.match 'a' s; end }}",
        "{{ s = 'a' * 1000000; while true; t = string.upcase s; t = string.slice s 1; t = string.capitalize s; end }}",
        "{{ s = 'a' * 1000000; while true; for c in s; break; end; end }}",
        "{{ s = 'a' * 1000000; while true; t = array.size s; end }}",
        "{{ while true; t = array.size (1..20000); end }}",
        "{{ while true; for i in 1..20000; break; end; end }}",
        "{{ s = 'a' * 1000000; capture t; while true; s; end; end }}",
        "{{ a = [1] * 10000; for i in 1..20; a = a + a; end; while true; b = a << 1; c = a == b; end }}",
        "{{ a = [1, 2, 3] * 1000; while true; b = $\"{a}\"; end }}",
        "{{ a = [1, 2, 3] * 1000; while true; b = array.cycle a; end }}",
        "{{ x = 1 << 1000000; while true; y = x + 1; end }}",
        "{{ x = 1 << 30000; while true; y = x * x; z = y + ''; end }}",
        "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 90 }}",
        "{{ func f(n); t = 'a' * 10000; if n > 0; f(n - 1); f(n - 1); end; end; f 90 }}",
        "{{ func f(n); t = array.concat (1..100) [n]; if n > 0; f(n - 1); f(n - 1); end; end; f 90 }}",
        "{{ func f(n); t = {a: n, b: [n, n]}; if n > 0; f(n - 1); f(n - 1); end; end; f 90 }}",
        "{{ s = '\"'; while true; s = string.escape s; end }}",
        "{{ s = '\"'; while true; s = object.to_json s; end }}",
        "{{ s = '{{ s }}'; object.eval_template s }}",
        "{{ s = 'object.eval s'; object.eval s }}",
        "{{ string.pad_left 'a' 2147483647 }}",
        "{{ string.pad_right 'a' 1000000000 | string.size }}",
        "{{ 'a' * 2147483647 }}",
        "{{ a = [1]; while true; a = a + a; end }}",
        "{{ a = [1]; while true; a = a << a; end }}",
        "{{ a = [1]; while true; a = a * 2; end }}",
        "{{ a = [1]; while true; a = array.concat a a; end }}",
        "{{ a = [1]; a[2147483646] = 1 }}",
        "{{ array.insert_at [1] 2147483646 1 }}",
        "{{ x = 2; while true; x = x * x; end }}",
        "{{ x = 1 << 1000000; while true; x = x << 1000000; end }}",
        "{{ 1 << 1000000 | string.size }}",
        "{{ 1e9999 * 1e9999 | string.size }}",
        "{{ 0..9223372036854775807 | array.size }}",
        "{{ for i in 0..9999999999999; end }}",
        "{{ (1..100000) | array.join (1..100000) }}",
        "{{ regex.match ('a' * 40 + '!') '^(a+)+$' }}",
        "{{ regex.split ('a' * 40 + '!') '(a|a)*$' }}",
        "{{ regex.replace ('ab' * 30 + 'c') '((ab)*)*d' 'x' }}",
        "{{ html.strip ('<' * 100000) }}",
        "{{ o = {}; o.o = o; o }}",
        "{{ o = {}; o.o = o; o | object.to_json }}",
        "{{ o = {}; p = {o: o}; o.p = p; -o }}",
        "{{ o = {}; o.o = o; o == o; o + 1 }}",
        "{{ a = [1]; a[0] = a; a == a }}",
        "{{ a = [1]; a[0] = a; b = [1]; b[0] = b; a < b }}",
        "{{ a = [1]; a[0] = a; a | array.join ',' }}",
        "{{ a = []; for i in 1..5000; a = [a]; end; a }}",
        "{{ a = []; for i in 1..5000; a = [a]; end; a | object.to_json }}",
        "{{ a = []; for i in 1..5000; a = {a: a}; end; a | object.format 'x' }}",
        "{{ a = []; b = []; for i in 1..50000; a = [a]; b = [b]; end; a == b }}",
        "{{ func f; f; end; f }}",
        "{{ func f(x); f(f(x)); end; f 1 }}",
        "{{ func f(x); array.each [1, 2] @f; end; f 1 }}",
        "{{ f = do; f; end; f }}",
        "{{ func f; wrap f; f; end; end; f }}",
        "{{ while true; end }}",
        "{{ for i in 1..100000; for j in 1..100000; end; end }}",
        "{{ while true; 'text'; end }}",
        "{{ date.parse '9999-12-31' | date.add_years 2147483647 }}",
        "{{ date.parse '2026-01-01' | date.to_string ('%A' * 300000) 'ar-SA' | string.size }}",
        "{{ timespan.from_days 1e300 }}",
        "{{ math.format 1 ('0' * 1000000) | string.size }}",
        "{{ math.format 1.5 'D999999999' }}",
        "{{ math.format 1.5 'F999999999' | string.size }}",
        "{{ object.format (date.parse '2026-01-01') ('d' * 1000000) | string.size }}",
    ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Hostile_script_ends_soon_and_small(string template)
    {
        var watch = Stopwatch.StartNew();

        Assert.InRange(LengthOrZero(template, s_bounded), 0, 4_000_000);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    /// <summary>On the fastest machine there could be no time passes at all: what a script allocates is bounded without it.</summary>
    [Theory]
    [MemberData(nameof(Scripts))]
    public void Hostile_script_allocates_little_however_fast_the_machine(string template)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        LengthOrZero(template, s_bounded with { Clock = new StoppedClock() });

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    private static int LengthOrZero(string template, ScriptRunOptions options)
    {
        try
        {
            return Script.Run(template, options: options).Length;
        }
        catch (ScriptRuntimeException error)
        {
            Assert.StartsWith("SCR", error.Error.Code, StringComparison.Ordinal);
            Assert.NotEmpty(error.Error.MessageVi);
            return 0;
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("f(")]
    [InlineData("a[")]
    [InlineData("1 + ")]
    [InlineData("a | ")]
    [InlineData("a ? ")]
    [InlineData("$\"{")]
    [InlineData("if a; ")]
    [InlineData("if a; else ")]
    [InlineData("case a; when 1; ")]
    [InlineData("do; ")]
    [InlineData("x = ")]
    [InlineData("a.b.")]
    [InlineData("@")]
    [InlineData("{{ ")]
    [InlineData("++")]
    public void Endless_nesting_in_the_source_is_refused(string part)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(part, 20_000));

        Assert.Null(ScriptParser.ParseText(text, ScriptParseOptions.Default).Syntax);
    }

    [Theory]
    [InlineData("a.", "b")]
    [InlineData("a[0]", "")]
    [InlineData("f ", "1")]
    [InlineData("x; ", "y")]
    [InlineData("[1],", "1")]
    public void Long_flat_source_neither_crashes_nor_hangs(string part, string end)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(part, 20_000)) + end + " }}";

        var parsed = ScriptParser.ParseText(text, ScriptParseOptions.Default);

        Assert.True(parsed.Syntax is not null || parsed.Errors.Count > 0);
    }

    [Theory]
    [InlineData("{{ include '/etc/passwd' }}", "SCR229")]
    [InlineData("{{ 'x'.get_type }}{{ 'x'.GetType }}", null)]
    [InlineData("{{ env }}{{ system }}{{ console }}{{ file }}{{ environment }}", null)]
    [InlineData("{{ math.get_type }}{{ date.now.get_type }}", null)]
    public void Nothing_of_the_machine_can_be_reached(string template, string? code)
    {
        if (code is null)
        {
            Assert.Equal(string.Empty, Script.Run(template));
        }
        else
        {
            Assert.Equal(code, Script.Fail(template).Code);
        }
    }
}
