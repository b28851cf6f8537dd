using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>Order bodies as changes of a good one; null takes a field away.</summary>
internal static class OrderText
{
    public const string Stock = """{"symbol":"AAPL","qty":"1","side":"buy","type":"market","time_in_force":"day"}""";
    public const string Coin = """{"symbol":"BTC/USD","qty":"0.01","side":"buy","type":"market","time_in_force":"gtc"}""";
    public const string Bracket = """{"symbol":"AAPL","qty":"1","side":"buy","type":"market","time_in_force":"day","order_class":"bracket","take_profit":{"limit_price":"120"},"stop_loss":{"stop_price":"80"}}""";
    public const string Oco = """{"symbol":"AAPL","qty":"10","side":"sell","type":"limit","time_in_force":"gtc","order_class":"oco","take_profit":{"limit_price":"120"},"stop_loss":{"stop_price":"80"}}""";

    public static string With(this string start, string changes)
    {
        var order = JsonNode.Parse(start)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            if (value is null)
                order.Remove(name);
            else
                order[name] = value.DeepClone();
        }
        return order.ToJsonString();
    }

    /// <summary>An exchange on which a stock stands at 100 and BTC at 50,000.</summary>
    public static async Task<Desk> MarketAsync(SimulatorOptions? options = null)
    {
        var desk = await Desk.OpenAsync(options);
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        desk.Exchange.Market.Pin("MSFT", 99.99m, 100.01m);
        desk.Exchange.Market.Pin("GME", 99.99m, 100.01m);
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_010m);
        return desk;
    }

    /// <summary>Buys and waits for the fill.</summary>
    public static async Task HoldAsync(this Desk desk, string changes)
    {
        await desk.PlacedAsync(Stock.With(changes));
        await desk.GetAsync("/v2/account");
    }
}
