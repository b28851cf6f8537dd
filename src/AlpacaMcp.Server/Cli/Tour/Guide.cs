using System.Collections.Concurrent;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using Spectre.Console;

namespace AlpacaMcp.Server.Cli.Tour;

/// <summary>Walks a person through the steps and stops at the first that does not do what it says.</summary>
internal sealed class Guide(IAnsiConsole console, TimeProvider time)
{
    internal async Task<bool> WalkAsync(IReadOnlyList<TourStep> steps, CancellationToken cancellationToken)
    {
        console.MarkupLine("[bold]alpaca-mcp: a client, a server and an exchange on this machine. No keys, no money.[/]");
        console.WriteLine();
        var stderr = new ConcurrentQueue<string>();
        try
        {
            await using var client = await McpClient.CreateAsync(ServerProcess.Transport(stderr), cancellationToken: cancellationToken);
            var tourist = new Tourist(client, time);
            for (var i = 0; i < steps.Count; i++)
            {
                if (!await TakeAsync(i + 1, steps[i], tourist, cancellationToken))
                    return Failed(stderr);
            }
        }
        catch (Exception e) when (e is McpException or IOException)
        {
            Say("[red]failed[/]", "The server did not start or went away", e.Message);
            return Failed(stderr);
        }

        console.MarkupLine($"[green]All {steps.Count} steps did what they say.[/] Connect your own client next: see README.md.");
        return true;
    }

    private async Task<bool> TakeAsync(int number, TourStep step, Tourist tourist, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await step.TakeAsync(tourist, cancellationToken);
            Say($"[green]{number,2} ok[/]", step.Title, seen);
            return true;
        }
        catch (Exception e) when (e is TourFailedException or McpException)
        {
            Say($"[red]{number,2} failed[/]", step.Title, e.Message);
            return false;
        }
    }

    private void Say(string mark, string title, string text)
    {
        console.MarkupLine($"{mark}  [bold]{title.EscapeMarkup()}[/]");
        foreach (var line in text.Split('\n'))
            console.Write(new Padder(new Text(line), new Padding(7, 0, 0, 0)));
        console.WriteLine();
    }

    private bool Failed(ConcurrentQueue<string> stderr)
    {
        foreach (var line in stderr)
            console.WriteLine($"server: {line}");
        return false;
    }
}
