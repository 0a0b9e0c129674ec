namespace OneStop.Docs.Store.Tests;

/// <summary>Tests that measure the memory of the process: nothing runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
