using System.Diagnostics;

namespace AlpacaMcp.EndToEnd.Tests;

public sealed class ApprovalTests
{
    private const string Order = """{"symbol":"AAPL","side":"buy","qty":3}""";

    /// <summary>What a refused agent shows its user is typed as it stands, in another directory and without a setting of the server.</summary>
    [Theory]
    [InlineData(Transport.Stdio)]
    [InlineData(Transport.StdioLegacy)]
    [InlineData(Transport.Http)]
    [InlineData(Transport.HttpLegacy)]
    public async Task The_command_in_a_refusal_approves_the_order(Transport transport)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange, transport, ("ALPACA_MCP_APPROVAL_ABOVE_USD", "500"));
        var refused = await talk.CallAsync("place_stock_order", Order);

        var (exitCode, output) = await TypeAsync(CommandIn(refused.Json.GetProperty("error").GetProperty("next_step").GetString() ?? ""));
        Assert.Empty(Exchanges.Changes(exchange));
        var placed = await talk.CallAsync("place_stock_order", Order);
        var again = await talk.CallAsync("place_stock_order", Order);

        Assert.Equal(("APPROVAL_REQUIRED", 0), (refused.Code, exitCode));
        Assert.Contains("buy 3 AAPL, market order, day", output, StringComparison.Ordinal);
        Assert.Equal(placed.Text("order.id"), again.Text("order.id"));
        Assert.Equal(["POST /v2/orders"], Exchanges.Changes(exchange));
    }

    private static string CommandIn(string nextStep) => nextStep["The operator approves it with: ".Length..nextStep.IndexOf(" - then", StringComparison.Ordinal)];

    private static async Task<(int ExitCode, string Output)> TypeAsync(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in ServerCommand.Variables(new Dictionary<string, string>()))
            start.Environment[name] = value;
        using var shell = Process.Start(start)!; // started above
        shell.StandardInput.Close();
        var output = await shell.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await shell.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (shell.ExitCode, output);
    }
}
