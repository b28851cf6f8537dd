using System.Globalization;
using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Tests.Orders;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>Contracts on AAPL, which stands at 100, and orders for them. 2026-11-20 is today, an expiration.</summary>
internal static class Contracts
{
    public const string Today = "261120";
    public const string Near = "261218";
    public const string Far = "270115";

    public static string Call(int strike, string day = Near) => $"AAPL{day}C{strike * 1000:D8}";

    public static string Put(int strike, string day = Near) => $"AAPL{day}P{strike * 1000:D8}";

    /// <summary>An exchange with quotes a dime wide around the given middles.</summary>
    public static async Task<Desk> OpenAsync(SimulatorOptions? options, params (string Symbol, decimal Middle)[] quotes)
    {
        var desk = await OrderText.MarketAsync(options);
        foreach (var (symbol, middle) in quotes)
            desk.Exchange.Market.Pin(symbol, middle - 0.05m, middle + 0.05m);
        return desk;
    }

    public static Task<Desk> OpenAsync(params (string Symbol, decimal Middle)[] quotes) => OpenAsync(null, quotes);

    public static string Single(string symbol, string side, int qty = 1, string changes = "{}") =>
        $$"""{"symbol":"{{symbol}}","qty":"{{qty}}","side":"{{side}}","type":"market","time_in_force":"day"}""".With(changes);

    /// <summary>A multi-leg order; a leg is an intent and a contract, with its ratio in front when it is not 1. A market order without a limit.</summary>
    public static string Spread(decimal? limit, params string[] legs) => new JsonObject
    {
        ["qty"] = "1",
        ["type"] = limit is null ? "market" : "limit",
        ["limit_price"] = limit?.ToString(CultureInfo.InvariantCulture),
        ["time_in_force"] = "day",
        ["order_class"] = "mleg",
        ["legs"] = new JsonArray([.. legs.Select(Leg)]),
    }.ToJsonString();

    /// <summary>Places an order that must fill at once, and answers with it.</summary>
    public static async Task<Answer> FilledAsync(this Desk desk, string order)
    {
        var id = await desk.PlacedAsync(order);
        var answer = await desk.GetAsync($"/v2/orders/{id}");
        Assert.Equal("filled", answer["status"]);
        return answer;
    }

    public static Task<Answer> PostAsync(this Desk desk, string path) => desk.SendAsync(HttpMethod.Post, path);

    /// <summary>Fields of the account, in order.</summary>
    public static async Task<string> AccountAsync(this Desk desk, params string[] fields)
    {
        var account = await desk.GetAsync("/v2/account");
        return string.Join(' ', fields.Select(field => account[field]));
    }

    /// <summary>All positions as quantity and symbol.</summary>
    public static async Task<string> PositionsAsync(this Desk desk) => string.Join(
        ' ', (await desk.GetAsync("/v2/positions")).Taken.AsArray().Select(position => $"{position!["qty"]} {position["symbol"]}"));

    /// <summary>The activities of contracts, oldest first: type, quantity, symbol, price and money.</summary>
    public static async Task<string[]> SettledAsync(this Desk desk) =>
    [
        .. (await desk.GetAsync("/v2/account/activities?activity_types=OPEXC,OPASN,OPEXP,OPTRD&direction=asc")).Taken.AsArray()
            .Select(entry => $"{entry!["activity_type"]} {entry["qty"]} {entry["symbol"]} {entry["price"] ?? "-"} {entry["net_amount"]}"),
    ];

    /// <summary>The stock moves, and the day's session ends.</summary>
    public static async Task CloseAtAsync(this Desk desk, decimal price)
    {
        desk.Exchange.Market.Pin("AAPL", price - 0.01m, price + 0.01m);
        desk.Step(TimeSpan.FromHours(6));
        await desk.GetAsync("/v2/account");
    }

    private static JsonNode Leg(string text)
    {
        var words = text.Split(' ');
        var (ratio, intent, symbol) = words.Length == 3 ? (words[0], words[1], words[2]) : ("1", words[0], words[1]);
        return new JsonObject { ["symbol"] = symbol, ["ratio_qty"] = ratio, ["side"] = intent.Split('_')[0], ["position_intent"] = intent };
    }
}
