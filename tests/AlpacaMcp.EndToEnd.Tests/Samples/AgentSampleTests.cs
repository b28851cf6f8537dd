using System.Text.RegularExpressions;

namespace AlpacaMcp.EndToEnd.Tests.Samples;

/// <summary>samples/agent-csharp as a user starts it; the server's own list of orders and its journal say whether it did what it tells.</summary>
public sealed partial class AgentSampleTests : IDisposable
{
    private readonly TemporaryHome _state = new();
    private readonly OperatorShell _shell = new();

    public void Dispose()
    {
        _shell.Dispose();
        _state.Dispose();
    }

    [Fact]
    public async Task Buys_is_denied_more_and_says_so()
    {
        var run = await RunAsync();

        await using var afterwards = await Conversation.StartAsync(null, Transport.Stdio, [.. Settings.Select(setting => (setting.Key, setting.Value))]);
        var orders = (await afterwards.CallAsync("get_orders", """{"status":"all"}""")).At("orders");
        var only = Assert.Single(orders.EnumerateArray());
        Assert.Equal(("AAPL", "buy", "filled", 500m), (only.GetProperty("symbol").GetString(), only.GetProperty("side").GetString(), only.GetProperty("status").GetString(), only.GetProperty("notional").GetDecimal()));
        var decisions = (await afterwards.CallAsync("get_decisions")).At("decisions");
        var denied = Assert.Single(decisions.EnumerateArray());
        Assert.Equal("ORDER_NOTIONAL", Assert.Single(denied.GetProperty("objections").EnumerateArray()).GetProperty("code").GetString());

        var conclusion = run.Output.TrimEnd().Split('\n')[^1];
        Assert.StartsWith($"agent   I bought {only.GetProperty("filled_qty")} AAPL at {only.GetProperty("filled_avg_price")}. The second order was denied (ORDER_NOTIONAL)", conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_what_its_README_shows()
    {
        var readme = await File.ReadAllTextAsync(OperatorPage.PathOf("../samples/agent-csharp/README.md"));
        var shown = Block().Match(readme).Groups[1].Value;

        var run = await RunAsync();

        Assert.Equal(Shape(shown), Shape(run.Output));
    }

    private Dictionary<string, string> Settings => new() { ["ALPACA_MCP_HOME"] = _shell.Home, ["ALPACA_MCP_SIMULATOR_STATE"] = _state.Path };

    private async Task<ShellResult> RunAsync()
    {
        var settings = new Dictionary<string, string>(Settings) { ["ALPACA_MCP_BIN"] = "alpaca-mcp" };
        var run = await _shell.RunAsync($"dotnet '{Path.Combine(AppContext.BaseDirectory, "AgentSample.dll")}'", settings);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    // Prices, ids and what of an answer fits a line are the day's own.
    private static IEnumerable<string> Shape(string transcript) => transcript.Trim().Split('\n').Select(line => Varying().Replace(line, "#"));

    [GeneratedRegex(@"^```\n(server .*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\{.*|[0-9a-f]{8}(-[0-9a-f]{4,12})+|(?<![A-Za-z])\d+(\.\d+)?")]
    private static partial Regex Varying();
}
