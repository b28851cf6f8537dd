using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>
/// An account that holds AAPL and BTC, is short of KO, and has nothing in MSFT, GME (hard to borrow) and ETH;
/// every stock stands at 100, BTC at 50,000 and ETH at 3,000.
/// </summary>
internal sealed class ValidityMatrixDesk(Desk desk) : IAsyncDisposable
{
    private const string Contract = "AAPL261218C00220000";

    private const string Spread = """
        {"qty":"1","legs":[
          {"symbol":"AAPL261218C00220000","ratio_qty":"1","side":"buy","position_intent":"buy_to_open"},
          {"symbol":"AAPL261218C00230000","ratio_qty":"1","side":"sell","position_intent":"sell_to_open"}]}
        """;

    private static readonly string[] s_flat = ["MSFT", "GME"];

    public static async Task<ValidityMatrixDesk> OpenAsync(string market)
    {
        var desk = await Desk.OpenAsync(new() { StartCash = 1_000_000m });
        foreach (var stock in (string[])["AAPL", "MSFT", "KO", "GME"])
            desk.Exchange.Market.Pin(stock, 99.99m, 100.01m);
        desk.Exchange.Market.Pin(Contract, 4.95m, 5.05m);
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_010m);
        desk.Exchange.Market.Pin("ETH/USD", 2_999m, 3_001m);
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"100","side":"buy","type":"market","time_in_force":"day"}""");
        await desk.PlacedAsync("""{"symbol":"KO","qty":"50","side":"sell","type":"market","time_in_force":"day"}""");
        await desk.PlacedAsync("""{"symbol":"BTC/USD","qty":"1","side":"buy","type":"market","time_in_force":"gtc"}""");
        await desk.GetAsync("/v2/account");
        desk.Step(Instant(market) - Desk.FridayTen);
        return new ValidityMatrixDesk(desk);
    }

    public async Task<string?> ObjectionAsync(ValidityMatrixRow row)
    {
        var (what, price) = What(row.Asset);
        var answer = await desk.OrderAsync(row.Order(what, price).ToJsonString());
        if (answer.Status == 200)
            await ClearAsync();
        return row.Objection(answer);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    /// <summary>Nothing is open, and what was flat is flat, when the next order comes.</summary>
    private async Task ClearAsync()
    {
        await desk.SendAsync(HttpMethod.Delete, "/v2/orders");
        foreach (var symbol in s_flat)
            await desk.SendAsync(HttpMethod.Delete, $"/v2/positions/{symbol}");
    }

    private static (JsonObject What, decimal Price) What(string asset) => asset switch
    {
        "whole" => (Qty("AAPL", "1"), 100),
        "fraction" => (Qty("AAPL", "0.5"), 100),
        "notional" => (Notional("AAPL", "50"), 100),
        "flat" => (Qty("MSFT", "1"), 100),
        "flatfraction" => (Qty("MSFT", "0.5"), 100),
        "short" => (Qty("KO", "1"), 100),
        "hard" => (Qty("GME", "1"), 100),
        "coin" => (Qty("BTC/USD", "0.01"), 50_000),
        "coinnotional" => (Notional("BTC/USD", "100"), 50_000),
        "flatcoin" => (Qty("ETH/USD", "0.1"), 3_000),
        "option" => (Qty(Contract, "1"), 5),
        "optionfraction" => (Qty(Contract, "1.5"), 5),
        "optionnotional" => (Notional(Contract, "500"), 5),
        "mleg" => (JsonNode.Parse(Spread)!.AsObject(), 1),
        _ => throw new ArgumentException(asset),
    };

    private static JsonObject Qty(string symbol, string qty) => new() { ["symbol"] = symbol, ["qty"] = qty };

    private static JsonObject Notional(string symbol, string notional) => new() { ["symbol"] = symbol, ["notional"] = notional };

    /// <summary>"mon 09:27" is that minute in New York, of Friday 2026-11-20 or the days after it.</summary>
    private static DateTimeOffset Instant(string market)
    {
        var (day, time) = (market[..3] switch { "fri" => 20, "sat" => 21, "mon" => 23, _ => throw new ArgumentException(market) }, TimeOnly.Parse(market[4..], null));
        return new DateTimeOffset(new DateOnly(2026, 11, day), time, TimeSpan.FromHours(-5));
    }
}
