using AlpacaMcp.Server.Cli;

return await CommandLine.RunAsync(args, CommandLine.ProcessEnvironment(), Console.Error);
