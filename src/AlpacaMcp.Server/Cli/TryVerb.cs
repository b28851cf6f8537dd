using System.CommandLine;
using AlpacaMcp.Server.Cli.Tour;
using Spectre.Console;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp try`: a guided tour with a real client, a real server process and the embedded exchange. No keys, no network.</summary>
internal static class TryVerb
{
    // A pipe has no width: long lines stay whole for whoever reads them.
    private const int WidthWhenPiped = 4096;

    public static Command Create()
    {
        var command = new Command("try", "Watch an agent's calls from status to closed position, on an exchange inside the server. Needs no keys.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(line.InvocationConfiguration.Output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthWhenPiped;
        var guide = new Guide(console, TimeProvider.System);
        return await guide.WalkAsync(TourSteps.All, cancellationToken) ? 0 : 1;
    }
}
