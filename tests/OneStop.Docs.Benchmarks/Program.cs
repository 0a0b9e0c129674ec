using BenchmarkDotNet.Running;
using OneStop.Docs.Benchmarks;

// dotnet run -c Release --project tests/OneStop.Docs.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromTypes([typeof(DecisionBenchmarks)]).Run(args);
return 0;
