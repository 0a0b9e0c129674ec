using OneStop.Docs.Cli.CommandLine;

return await OneStopProgram.RunAsync(args);
