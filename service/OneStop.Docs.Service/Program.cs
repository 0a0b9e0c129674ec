return await OneStop.Docs.Service.Hosting.ServiceHost.RunAsync(args, CancellationToken.None);
