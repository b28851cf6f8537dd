namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The commands of docs/getting-started.md, typed as they stand and in their order; what they leave in the clients' files is started.</summary>
public sealed class GettingStartedPageTests
{
    private const string Desktop = ".config/Claude/claude_desktop_config.json";

    [Fact]
    public async Task Every_command_of_the_page_does_what_the_page_says()
    {
        await using var drill = await OperatorDrill.PrepareAsync();
        drill.Unset("ALPACA_API_KEY");
        drill.Unset("ALPACA_SECRET_KEY");
        var exchange = ("ALPACA_TRADING_URL", drill.Exchange.Url.GetLeftPart(UriPartial.Authority));
        drill.Unset(exchange.Item1);

        await OperatorPage.WalkAsync(drill, "getting-started.md",
        [
            new("alpaca-mcp try", result => RecoveryDrill.SaysAsync(result, "10")),
            new("alpaca-mcp install claude-desktop", _ => StartsAsync(drill, Desktop, "mcpServers")),
            new("alpaca-mcp install claude-code", _ => StartsAsync(drill, ".claude.json", "mcpServers")),
            new("alpaca-mcp install cursor", _ => StartsAsync(drill, ".cursor/mcp.json", "mcpServers")),
            new("alpaca-mcp install vscode", _ => StartsAsync(drill, ".config/Code/User/mcp.json", "servers")),
            new("(umask 077 && head -c 32 /dev/urandom | base64 > ~/master.key)", RecoveryDrill.Nothing),
            new("export ALPACA_MCP_MASTER_KEY_FILE=~/master.key", RecoveryDrill.Nothing),
            new("alpaca-mcp credentials set paper", RecoveryDrill.Nothing) { Typed = [drill.Exchange.KeyId, drill.Exchange.SecretKey] },
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "the broker takes them")) { Before = () => Set(drill, exchange) },
            new("alpaca-mcp install claude-desktop", async result =>
            {
                var file = await File.ReadAllTextAsync(drill.FileHere(Desktop));
                Assert.Contains("ALPACA_MCP_MASTER_KEY_FILE", file, StringComparison.Ordinal);
                Assert.DoesNotContain(drill.Exchange.SecretKey, file + result.Output, StringComparison.Ordinal);
                var asked = Asked(drill);
                await ClientEntry.In(drill.FileHere(Desktop), "mcpServers", "alpaca").StartAsync(drill.FileHere(""), exchange);
                Assert.True(Asked(drill) > asked, "The keys of the store were not used.");
            }),
            new("alpaca-mcp install claude-desktop --uninstall", _ => GoneAsync(drill.FileHere(Desktop))),
        ]);
    }

    private static async Task StartsAsync(OperatorDrill drill, string file, string section)
    {
        var entry = ClientEntry.In(drill.FileHere(file), section, "alpaca");
        var tools = await entry.StartAsync(drill.FileHere(""));

        Assert.True(Path.IsPathFullyQualified(entry.Command), entry.Command);
        Assert.Contains("place_stock_order", tools);
        Assert.Equal(0, Asked(drill)); // It has an exchange of its own.
    }

    private static int Asked(OperatorDrill drill) => drill.Exchange.Requests.Arrivals("GET", "/v2/account").Count;

    // Nothing was there before.
    private static Task GoneAsync(string file)
    {
        Assert.False(File.Exists(file));
        return Task.CompletedTask;
    }

    private static Task Set(OperatorDrill drill, (string Name, string Value) setting)
    {
        drill.Set(setting);
        return Task.CompletedTask;
    }
}
