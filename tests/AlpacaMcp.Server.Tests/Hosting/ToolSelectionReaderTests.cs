using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class ToolSelectionReaderTests
{
    [Fact]
    public void Offers_everything_by_name_when_nothing_is_set()
    {
        var selection = ToolSelectionReader.Read(A.Settings());

        Assert.Equal((null, null, false, false), (selection.Toolsets, selection.Tools, selection.IsReadOnly, selection.IsSearch));
        Assert.Empty(selection.Excluded);
    }

    [Fact]
    public void Reads_every_choice()
    {
        var selection = ToolSelectionReader.Read(A.Settings(
            ("ALPACA_TOOLSETS", "account, trading"), ("ALPACA_MCP_TOOLS", "get_clock"), ("ALPACA_MCP_EXCLUDE_TOOLS", "get_orders,"), ("ALPACA_MCP_READ_ONLY", "yes"), ("ALPACA_MCP_MODE", "Search")));

        Assert.Equal(["account", "trading"], selection.Toolsets ?? []);
        Assert.Equal(["get_clock"], selection.Tools ?? []);
        Assert.Equal(["get_orders"], selection.Excluded);
        Assert.Equal((true, true), (selection.IsReadOnly, selection.IsSearch));
    }

    [Theory]
    [InlineData("ALPACA_TOOLSETS", "stock_data", "'stock_data' in ALPACA_TOOLSETS (the environment) is not a toolset that can be chosen; did you mean 'stock-data'? Toolsets: account, trading, ")]
    [InlineData("ALPACA_TOOLSETS", "trading,Assets", "'Assets' in ALPACA_TOOLSETS (the environment) is not a toolset that can be chosen; did you mean 'assets'?")]
    [InlineData("ALPACA_TOOLSETS", "search", "'search' in ALPACA_TOOLSETS")]
    [InlineData("ALPACA_MCP_TOOLS", "get_orders,cancel_all_order", "'cancel_all_order' in ALPACA_MCP_TOOLS (the environment) is not a tool that can be chosen; did you mean 'cancel_all_orders'?")]
    [InlineData("ALPACA_MCP_TOOLS", "find_tools", "'find_tools' in ALPACA_MCP_TOOLS")]
    [InlineData("ALPACA_MCP_EXCLUDE_TOOLS", "place_stock_orders", "did you mean 'place_stock_order'?")]
    [InlineData("ALPACA_MCP_EXCLUDE_TOOLS", "get_status", " get_status is always offered.")]
    [InlineData("ALPACA_MCP_READ_ONLY", "on", "ALPACA_MCP_READ_ONLY is \"on\" in the environment. Allowed: true, 1, yes, false, 0 or no.")]
    [InlineData("ALPACA_MCP_MODE", "lazy", "ALPACA_MCP_MODE is \"lazy\" in the environment. Allowed: full or search.")]
    [InlineData("ALPACA_TOOLSETS", ",", "ALPACA_TOOLSETS is \",\" in the environment. Allowed: names separated by commas.")]
    public void Refuses_to_start_with_what_does_not_exist(string name, string value, string expected)
    {
        var refused = Assert.Throws<StartupRefusedException>(() => ToolSelectionReader.Read(A.Settings((name, value))));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_toolset_when_it_refuses_one()
    {
        var refused = Assert.Throws<StartupRefusedException>(() => ToolSelectionReader.Read(A.Settings(("ALPACA_TOOLSETS", "stocks"))));

        Assert.All(Toolset.Choices, choice => Assert.Contains(choice, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Says_which_named_tools_are_shut_out_and_by_what() =>
        Assert.Equal(
            [
                "place_stock_order is in ALPACA_MCP_TOOLS and is not offered, because ALPACA_MCP_READ_ONLY shuts it out.",
                "get_clock is in ALPACA_MCP_TOOLS and is not offered, because ALPACA_MCP_EXCLUDE_TOOLS shuts it out.",
            ],
            ServerPlanReader.Read(A.Settings(("ALPACA_MCP_TOOLS", "place_stock_order,get_orders,get_clock"), ("ALPACA_MCP_EXCLUDE_TOOLS", "get_clock"), ("ALPACA_MCP_READ_ONLY", "1"))).Warnings);
}
