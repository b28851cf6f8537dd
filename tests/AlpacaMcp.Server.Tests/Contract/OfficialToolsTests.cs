using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>An agent configured for Alpaca's own server 2.1.1 must find here what it knows there. Copied by hand from its tools/list.</summary>
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
        { "get_asset", "symbol_or_asset_id*:string" },
        { "get_calendar", "start:string end:string date_type:TRADING,SETTLEMENT" },
        { "get_clock", "" },
        { "get_stock_bars", "symbols*:string timeframe:string start:string end:string days:integer hours:integer minutes:integer limit:integer adjustment:string feed:string currency:string sort:string asof:string" },
        { "get_stock_latest_quote", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_stock_latest_trade", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_stock_snapshot", "symbols*:string feed:delayed_sip,iex,otc,sip,boats,overnight currency:string" },
        { "get_crypto_bars", "symbols*:string timeframe:string start:string end:string days:integer hours:integer minutes:integer limit:integer sort:string" },
        { "get_crypto_latest_quote", "loc*:us,us-1,us-2,eu-1,bs-1 symbols*:string" },
        { "get_corporate_action_announcements", "ca_types*:string since*:string until*:string symbol:string cusip:string date_type:string" },
        { "get_corporate_action_announcement", "id*:string" },
        { "get_option_bars", "symbols*:string timeframe*:string start:string end:string limit:integer page_token:string sort:asc,desc" },
        { "get_option_trades", "symbols*:string start:string end:string limit:integer page_token:string sort:asc,desc" },
        { "get_option_latest_trade", "symbols*:string feed:opra,indicative" },
        { "get_option_latest_quote", "symbols*:string feed:opra,indicative" },
        { "get_option_snapshot", "symbols*:string feed:opra,indicative updated_since:string limit:integer page_token:string" },
        { "get_option_chain", "underlying_symbol*:string feed:opra,indicative limit:integer updated_since:string page_token:string type:call,put strike_price_gte:number strike_price_lte:number expiration_date:string expiration_date_gte:string expiration_date_lte:string root_symbol:string" },
        { "get_option_exchange_codes", "" },
        { "get_corporate_actions", "symbols:string cusips:string types:string region:us,non_us,all start:string end:string ids:string limit:integer page_token:string sort:asc,desc" },
        { "get_news", "start:string end:string sort:asc,desc symbols:string limit:integer include_content:boolean exclude_contentless:boolean page_token:string" },
        { "get_fixed_income_latest_quotes", "isins*:string trade_size:integer" },
        { "get_index_latest_values", "symbols*:string" },
        { "get_index_values", "symbols*:string start:string end:string limit:integer page_token:string sort:asc,desc" },
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
