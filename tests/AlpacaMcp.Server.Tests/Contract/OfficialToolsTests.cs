using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>An agent configured for Alpaca's own server 2.1.1 must find here what it knows there: ours may take more, never less.</summary>
public sealed class OfficialToolsTests
{
    public static TheoryData<string, string> Tools => new()
    {
        { "get_account_info", "" },
        { "get_orders", "status:open,closed,all limit:integer after:string until:string direction:asc,desc nested:boolean symbols:string side:string asset_class:array before_order_id:string after_order_id:string" },
        { "get_order_by_id", "nested:boolean order_id*:string" },
        { "replace_order_by_id", "order_id*:string advanced_instructions:object client_order_id:string limit_price:string notional:string qty:string stop_price:string time_in_force:day,gtc,opg,cls,ioc,fok trail:string" },
        { "cancel_order_by_id", "order_id*:string" },
        { "cancel_all_orders", "" },
        { "get_all_positions", "" },
        { "get_open_position", "symbol_or_asset_id*:string" },
        { "close_position", "qty:number percentage:number symbol_or_asset_id*:string" },
        { "place_stock_order", "symbol*:string side*:string qty:string notional:string type:string time_in_force:string limit_price:string stop_price:string trail_price:string trail_percent:string extended_hours:boolean client_order_id:string order_class:string take_profit_limit_price:string stop_loss_stop_price:string stop_loss_limit_price:string advanced_instructions:object" },
        { "place_crypto_order", "symbol*:string side*:string qty:string notional:string type:string time_in_force:string limit_price:string stop_price:string client_order_id:string" },
        { "place_option_order", "qty*:string type:string time_in_force:string symbol:string side:string position_intent:string limit_price:string client_order_id:string order_class:string legs:array" },
        { "close_all_positions", "cancel_orders:boolean" },
        { "exercise_options_position", "symbol_or_contract_id*:string" },
        { "do_not_exercise_options_position", "symbol_or_contract_id*:string" },
        { "get_order_by_client_id", "client_order_id*:string" },
        { "get_asset", "symbol_or_asset_id*:string" },
        { "get_calendar", "start:string end:string date_type:TRADING,SETTLEMENT" },
        { "get_clock", "" },
        { "get_stock_bars", "symbols*:string timeframe:string start:string end:string days:integer hours:integer minutes:integer limit:integer adjustment:string feed:string currency:string sort:string asof:string" },
        { "get_stock_latest_quote", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_stock_latest_trade", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_stock_snapshot", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_crypto_bars", "symbols*:string timeframe:string start:string end:string days:integer hours:integer minutes:integer limit:integer sort:string" },
        { "get_crypto_latest_quote", "loc*:us,us-1,us-2,eu-1,bs-1 symbols*:string" },
        { "get_crypto_quotes", "symbols*:string start:string end:string days:integer hours:integer minutes:integer limit:integer sort:string" },
        { "get_crypto_trades", "symbols*:string start:string end:string days:integer hours:integer minutes:integer limit:integer sort:string" },
        { "get_crypto_latest_bar", "loc*:us,us-1,us-2,eu-1,bs-1 symbols*:string" },
        { "get_crypto_latest_trade", "loc*:us,us-1,us-2,eu-1,bs-1 symbols*:string" },
        { "get_crypto_snapshot", "loc*:us,us-1,us-2,eu-1,bs-1 symbols*:string" },
        { "get_crypto_latest_orderbook", "loc*:us,us-1,us-2,eu-1,bs-1 symbols*:string" },
        { "get_stock_quotes", "symbols*:string start:string end:string days:integer hours:integer minutes:integer limit:integer feed:string currency:string sort:string asof:string" },
        { "get_stock_trades", "symbols*:string start:string end:string days:integer hours:integer minutes:integer limit:integer feed:string currency:string sort:string asof:string" },
        { "get_stock_latest_bar", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_most_active_stocks", "by:volume,trades top:integer" },
        { "get_market_movers", "market_type*:stocks,crypto top:integer" },
    };
    // Ours alone; search mode adds its own three.
    private static readonly string[] Own =
        ["get_status", "preview_order", "wait_for_order", "find_symbol", "get_indicators", "get_portfolio_risk", "analyze_option_strategy"];

    public static TheoryData<string> Names => [.. OfficialTool.All.Select(tool => tool.Name)];

    [Fact]
    public void There_are_69_tools_there() => Assert.Equal(69, OfficialTool.All.Select(tool => tool.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void Takes_every_parameter_it_takes_there_and_requires_no_more(string name)
    {
        var official = OfficialTool.All.Single(tool => tool.Name == name);
        var schema = Described.Full.FirstOrDefault(tool => tool.Name == name)?.InputSchema ?? throw new KeyNotFoundException($"There is no {name} here.");

        Assert.All(official.Parameters, there =>
        {
            Assert.True(schema.TryGetProperty("properties", out var ours) && ours.Has(there.Name), $"{there.Name} is missing");
            Assert.True(there.IsTakenBy(ours.At(there.Name)), $"{there.Name}: {there.Type} {string.Join(',', there.Words)} there, {ours.At(there.Name)} here");
        });
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString() ?? "") : [];
        Assert.Empty(required.Except(official.Parameters.Where(there => there.IsRequired).Select(there => there.Name)));
    }

    [Fact]
    public void Stands_in_the_toolset_it_stands_in_there() =>
        Assert.All(OfficialTool.All, official => Assert.Equal(official.Toolset, ToolCatalog.Find(official.Name)?.Toolset));

    [Fact]
    public void There_are_the_69_tools_and_exactly_these_of_our_own() =>
        Assert.Equal(OfficialTool.All.Select(tool => tool.Name).Concat(Own).Order(StringComparer.Ordinal), Described.Full.Select(tool => tool.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Search_mode_lists_four_tools() =>
        Assert.Equal(["call_read_tool", "call_trading_tool", "find_tools", "get_status"], Described.Search.Select(tool => tool.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("full")]
    [InlineData("search")]
    public async Task The_list_a_client_gets_is_the_one_that_is_described(string mode)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", mode));

        var expected = mode == "full" ? Described.Full : Described.Search;
        Assert.Equal(expected.Select(Snapshot.Render).Order(StringComparer.Ordinal), bench.Tools.Select(tool => Snapshot.Render(tool.ProtocolTool)).Order(StringComparer.Ordinal));
    }
}
