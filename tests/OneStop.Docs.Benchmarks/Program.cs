using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OneStop.Docs.Benchmarks;

// dotnet run -c Release --project tests/OneStop.Docs.Benchmarks -- --filter '*'
// In one process: a program of its own for every benchmark would be built with all analyzers, minutes for nothing.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).AsDefault());
BenchmarkSwitcher.FromTypes([typeof(DecisionBenchmarks)]).Run(args, config);
return 0;
