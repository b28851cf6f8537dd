using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Simulator;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class ToolsetTests
{
    [Theory]
    [InlineData("account", "get_account_info get_status")]
    [InlineData("assets", "get_asset get_calendar get_clock get_status")]
    [InlineData("crypto-data", "get_crypto_bars get_crypto_latest_bar get_crypto_latest_orderbook get_crypto_latest_quote get_crypto_latest_trade get_crypto_quotes get_crypto_snapshot get_crypto_trades get_status")]
    [InlineData("stock-data, account", "get_account_info get_market_movers get_most_active_stocks get_status get_stock_bars get_stock_latest_bar get_stock_latest_quote get_stock_latest_trade get_stock_quotes get_stock_snapshot get_stock_trades")]
    public async Task Offers_only_the_chosen_toolsets_and_always_the_status(string toolsets, string tools)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_TOOLSETS", toolsets));

        Assert.Equal(tools.Split(' '), bench.Tools.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Refuses_a_tool_that_is_not_chosen()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_TOOLSETS", "assets"));

        await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(() => bench.CallUncheckedAsync("cancel_all_orders"));

        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("stocks")]
    [InlineData("trading,Assets")]
    [InlineData("status")]
    public async Task Refuses_to_start_with_an_unknown_toolset_and_names_the_known_ones(string toolsets)
    {
        await using var exchange = await SimulatedExchange.StartAsync(new() { KeyId = "KEY", SecretKey = ToolBench.Secret }, TimeProvider.System, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => StdioServer.RunAsync(
            ToolBench.Plan(exchange, ("ALPACA_TOOLSETS", toolsets)), Stream.Null, Stream.Null, Logger.None, CancellationToken.None));

        Assert.All(Toolset.Choices, choice => Assert.Contains(choice, refused.Message, StringComparison.Ordinal));
    }
}
