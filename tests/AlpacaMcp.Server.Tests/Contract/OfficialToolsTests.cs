using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>An agent configured for Alpaca's own server 2.1.1 must find here what it knows there. Copied by hand from its tools/list.</summary>
public sealed class OfficialToolsTests
{
    public static TheoryData<string, string> Tools => new()
    {
        { "get_account_info", "" },
        { "get_account_config", "" },
        { "update_account_config", "disable_overnight_trading:boolean dtbp_check:both,entry,exit fractional_trading:boolean max_margin_multiplier:string max_options_trading_level:integer no_shorting:boolean pdt_check:string ptp_no_exception_entry:boolean suspend_trade:boolean trade_confirm_email:string" },
        { "get_portfolio_history", "period:string timeframe:string intraday_reporting:market_hours,extended_hours,continuous start:string pnl_reset:no_reset,per_day end:string extended_hours:boolean cashflow_types:string" },
        { "get_account_activities", "activity_types:array category:trade_activity,non_trade_activity date:string until:string after:string direction:asc,desc page_size:integer page_token:string" },
        { "get_account_activities_by_type", "date:string until:string after:string direction:asc,desc page_size:integer page_token:string activity_type*:string" },
        { "get_watchlists", "" },
        { "create_watchlist", "name*:string symbols:array" },
        { "get_watchlist_by_id", "watchlist_id*:string" },
        { "update_watchlist_by_id", "watchlist_id*:string name:string symbols:array" },
        { "delete_watchlist_by_id", "watchlist_id*:string" },
        { "add_asset_to_watchlist_by_id", "watchlist_id*:string symbol:string" },
        { "remove_asset_from_watchlist_by_id", "watchlist_id*:string symbol*:string" },
        { "get_all_assets", "status:string asset_class:string exchange:string attributes:array" },
        { "get_option_contracts", "underlying_symbols:string show_deliverables:boolean status:active,inactive expiration_date:string expiration_date_gte:string expiration_date_lte:string root_symbol:string type:call,put style:american,european strike_price_gte:number strike_price_lte:number page_token:string limit:integer ppind:boolean" },
        { "get_option_contract", "symbol_or_id*:string" },
        { "get_locates", "page_token:string limit:integer status:active,expired,rejected symbol:string start:string end:string" },
        { "create_locate", "all_or_none:boolean limit_price:string qty*:integer symbol*:string" },
        { "get_locate", "locate_id*:string" },
        { "get_locate_quotes", "symbols*:string" },
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
        { "get_asset", "symbol_or_asset_id*:string" },
        { "get_calendar", "start:string end:string date_type:TRADING,SETTLEMENT" },
        { "get_clock", "" },
        { "get_stock_bars", "symbols*:string timeframe:string start:string end:string days:integer hours:integer minutes:integer limit:integer adjustment:string feed:string currency:string sort:string asof:string" },
        { "get_stock_latest_quote", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_stock_latest_trade", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_stock_snapshot", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_crypto_bars", "symbols*:string timeframe:string start:string end:string days:integer hours:integer minutes:integer limit:integer sort:string" },
        { "get_crypto_latest_quote", "loc*:us,us-1,us-2,eu-1,bs-1 symbols*:string" },
    };

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Takes_every_parameter_it_takes_there_and_requires_no_more(string name, string parameters)
    {
        await using var bench = await ToolBench.StartAsync();
        var schema = Assert.Single(bench.Tools, t => t.Name == name).ProtocolTool.InputSchema;
        var official = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':')).ToDictionary(p => p[0].TrimEnd('*'), p => (Type: p[1], IsRequired: p[0].EndsWith('*')));

        foreach (var (parameter, known) in official)
            Assert.True(Takes(schema.At($"properties.{parameter}"), known.Type), $"{parameter}: {known.Type} there, {schema.At($"properties.{parameter}")} here");
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString() ?? "") : [];
        Assert.Subset(official.Where(p => p.Value.IsRequired).Select(p => p.Key).ToHashSet(), required.ToHashSet());
    }

    // A number here also takes the text it takes there (ArgumentTests); an enumeration must know every word.
    private static bool Takes(JsonElement schema, string official) => (official, schema.Text("type")) switch
    {
        (_, "string") when official.Contains(',', StringComparison.Ordinal) => official.Split(',').All(word => Words(schema).Contains(word)),
        ("string", "string" or "number") or ("number", "number") or ("integer", "integer") or ("boolean", "boolean") or ("array", "array") or ("object", "object") => true,
        _ => false,
    };

    private static IEnumerable<string?> Words(JsonElement schema) => schema.At("enum").EnumerateArray().Select(word => word.GetString());
}
