using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OneStop.Docs.Benchmarks;
using OneStop.Docs.Benchmarks.Peers;
using OneStop.Docs.Benchmarks.Stores;

// dotnet run -c Release --project tests/OneStop.Docs.Benchmarks -- peers [nested|flat] [small|large] [seconds] [output folder]
if (args is ["peers", ..]) return PeersRunner.Run(args[1..]);

// dotnet run -c Release --project tests/OneStop.Docs.Benchmarks -- stream [rows] [file]
if (args is ["stream", ..]) return StreamRunner.Run(args[1..]);

// dotnet run -c Release --project tests/OneStop.Docs.Benchmarks -- store [documents] [versions] [megabytes]
if (args is ["store", ..]) return await StoreRunner.RunAsync(args[1..]);

// dotnet run -c Release --project tests/OneStop.Docs.Benchmarks -- --filter '*'
// In one process: a program of its own for every benchmark would be built with all analyzers, minutes for nothing.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).AsDefault());
BenchmarkSwitcher.FromTypes([typeof(DecisionBenchmarks), typeof(DeflateBenchmarks), typeof(ScriptBenchmarks)]).Run(args, config);
return 0;
