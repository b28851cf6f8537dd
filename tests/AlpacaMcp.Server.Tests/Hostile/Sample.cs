using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Hostile;

/// <summary>An exchange with a position, a contract, an open order and a watchlist, and for every tool arguments that it answers.</summary>
internal sealed class Sample
{
    private const string Nobody = "00000000-0000-4000-8000-000000000000";
    private readonly Dictionary<string, string> _arguments;

    private Sample(string order, string watchlist, string contract) => _arguments = new()
    {
        ["add_asset_to_watchlist_by_id"] = $$"""{"watchlist_id":"{{watchlist}}","symbol":"MSFT"}""",
        ["analyze_option_strategy"] = $$"""{"legs":[{"symbol":"{{contract}}","side":"buy"}]}""",
        ["cancel_order_by_id"] = $$"""{"order_id":"{{order}}"}""",
        ["close_position"] = """{"symbol_or_asset_id":"AAPL"}""",
        ["create_locate"] = """{"symbol":"AAPL","qty":100,"limit_price":0.5}""",
        ["create_watchlist"] = """{"name":"Second"}""",
        ["delete_watchlist_by_id"] = $$"""{"watchlist_id":"{{watchlist}}"}""",
        ["do_not_exercise_options_position"] = $$"""{"symbol_or_contract_id":"{{contract}}"}""",
        ["exercise_options_position"] = $$"""{"symbol_or_contract_id":"{{contract}}"}""",
        ["find_symbol"] = """{"query":"apple"}""",
        ["get_account_activities_by_type"] = """{"activity_type":"FILL"}""",
        ["get_asset"] = """{"symbol_or_asset_id":"AAPL"}""",
        ["get_chart"] = """{"symbol":"AAPL"}""",
        ["get_corporate_action_announcement"] = $$"""{"id":"{{Nobody}}"}""",
        ["get_corporate_action_announcements"] = """{"ca_types":"dividend","since":"2026-02-01","until":"2026-03-31"}""",
        ["get_crypto_bars"] = Pair,
        ["get_crypto_latest_bar"] = Pair,
        ["get_crypto_latest_orderbook"] = Pair,
        ["get_crypto_latest_quote"] = Pair,
        ["get_crypto_latest_trade"] = Pair,
        ["get_crypto_quotes"] = Pair,
        ["get_crypto_snapshot"] = Pair,
        ["get_crypto_trades"] = Pair,
        ["get_fixed_income_latest_quotes"] = """{"isins":"US912810SK51"}""",
        ["get_index_latest_values"] = Index,
        ["get_index_values"] = Index,
        ["get_indicators"] = """{"symbols":"AAPL","indicators":"sma5,rsi"}""",
        ["get_locate"] = $$"""{"locate_id":"{{Nobody}}"}""",
        ["get_locate_quotes"] = Stock,
        ["get_market_movers"] = """{"market_type":"stocks"}""",
        ["get_open_position"] = """{"symbol_or_asset_id":"AAPL"}""",
        ["get_option_bars"] = $$"""{"symbols":"{{contract}}","timeframe":"1Day"}""",
        ["get_option_chain"] = """{"underlying_symbol":"AAPL"}""",
        ["get_option_contract"] = $$"""{"symbol_or_id":"{{contract}}"}""",
        ["get_option_latest_quote"] = Symbol(contract),
        ["get_option_latest_trade"] = Symbol(contract),
        ["get_option_snapshot"] = Symbol(contract),
        ["get_option_trades"] = Symbol(contract),
        ["get_order_by_client_id"] = """{"client_order_id":"mine-1"}""",
        ["get_order_by_id"] = $$"""{"order_id":"{{order}}"}""",
        ["get_stock_bars"] = Stock,
        ["get_stock_latest_bar"] = Stock,
        ["get_stock_latest_quote"] = Stock,
        ["get_stock_latest_trade"] = Stock,
        ["get_stock_quotes"] = Stock,
        ["get_stock_snapshot"] = Stock,
        ["get_stock_trades"] = Stock,
        ["get_watchlist_by_id"] = $$"""{"watchlist_id":"{{watchlist}}"}""",
        ["place_crypto_order"] = """{"symbol":"BTC/USD","side":"buy","qty":0.001}""",
        ["place_option_order"] = $$"""{"symbol":"{{contract}}","side":"buy","qty":1}""",
        ["place_stock_order"] = """{"symbol":"AAPL","side":"buy","qty":1}""",
        ["preview_order"] = """{"symbol":"AAPL","side":"buy","qty":1}""",
        ["remove_asset_from_watchlist_by_id"] = $$"""{"watchlist_id":"{{watchlist}}","symbol":"AAPL"}""",
        ["replace_order_by_id"] = $$"""{"order_id":"{{order}}","limit_price":101}""",
        ["update_watchlist_by_id"] = $$"""{"watchlist_id":"{{watchlist}}","name":"Renamed"}""",
        ["wait_for_order"] = $$"""{"order_id":"{{order}}","timeout_seconds":1}""",
    };

    private static string Pair => Symbol("BTC/USD");

    private static string Stock => Symbol("AAPL");

    private static string Index => Symbol("SPX");

    public string Of(string tool) => _arguments.GetValueOrDefault(tool, "{}");

    public static async Task<Sample> PrepareAsync(ToolBench bench)
    {
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");
        var order = await bench.PlaceAtExchangeAsync(
            """{"symbol":"AAPL","side":"buy","qty":"1","type":"limit","limit_price":"100","time_in_force":"day","client_order_id":"mine-1"}""");
        var contracts = await bench.AskExchangeAsync("/v2/options/contracts?underlying_symbols=AAPL&limit=1");
        var watchlist = (await bench.CallAsync("create_watchlist", """{"name":"First","symbols":"AAPL,BTC/USD"}""")).Content.Text("watchlist.id");
        return new(order, watchlist, contracts.At("option_contracts")[0].Text("symbol"));
    }

    private static string Symbol(string symbol) => JsonSerializer.Serialize(new Dictionary<string, string> { ["symbols"] = symbol }, SampleJson.Default.DictionaryStringString);
}
