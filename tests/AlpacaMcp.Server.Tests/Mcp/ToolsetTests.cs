using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Simulator;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class ToolsetTests
{
    [Theory]
    [InlineData("account", "get_account_info get_status")]
    [InlineData("assets", "get_asset get_calendar get_clock get_corporate_action_announcement get_corporate_action_announcements get_status")]
    [InlineData("options-data", "get_option_bars get_option_chain get_option_exchange_codes get_option_latest_quote get_option_latest_trade get_option_snapshot get_option_trades get_status")]
    [InlineData("index-data,fixed-income-data,news,corporate-actions", "get_corporate_actions get_fixed_income_latest_quotes get_index_latest_values get_index_values get_news get_status")]
    [InlineData("crypto-data", "get_crypto_bars get_crypto_latest_quote get_status")]
    [InlineData("stock-data, account", "get_account_info get_status get_stock_bars get_stock_latest_quote get_stock_latest_trade get_stock_snapshot")]
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
