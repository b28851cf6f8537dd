using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.OperatorConsole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp console`: the operator's page, for a browser on this machine.</summary>
internal sealed class ConsoleVerb(IReadOnlyDictionary<string, string> environment)
{
    private const int UsualPort = 8010;

    private readonly PlanOptions plan = new(environment);
    private readonly Option<int> port = new("--port") { Description = "Port on 127.0.0.1, 0 for any free one.", DefaultValueFactory = static _ => UsualPort };

    private readonly Option<bool> bell = new("--bell") { Description = "Ring this terminal when an order waits for an answer." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var console = new Command("console", "Serve the operator's page to a browser on this machine: look, halt, and decide. Prints the link.") { port, bell };
        plan.AddTo(console);
        console.SetAction(RunAsync);
        return console;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await Task.Yield(); // A signal may come from here on.
        var all = plan.ReadAll(line);
        var first = all[0] with { Others = [.. all.Skip(1)] };
        if (first.Journal.Folder is null)
            throw new StartupRefusedException("The page shows what servers keep in their home, and none is named: set ALPACA_MCP_HOME, for them too.");
        await using var logger = ServerLogging.Create(first.Home, first.LogLevel, first.Redactor);
        await using var app = await ConsoleServer.StartAsync(first, PortNumber.Checked(line.GetValue(port)), logger, cancellationToken);
        await line.InvocationConfiguration.Output.WriteLineAsync($"The operator's page: {ConsoleServer.Link(app)}");
        await line.InvocationConfiguration.Output.WriteLineAsync("Who has this link sees the accounts and can halt. All else asks for the passphrase. Ctrl-C ends it.");
        if (line.GetValue(bell))
            await RingAsync(app, new ApprovalBell(first, line.InvocationConfiguration.Output), cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task RingAsync(WebApplication app, ApprovalBell ringing, CancellationToken cancellationToken)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping);
        try
        {
            await ringing.RunAsync(until.Token);
        }
        catch (OperationCanceledException)
        {
            // The page ends.
        }
    }
}
