using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Tests.Streams;
using static AlpacaMcp.Simulator.Tests.Options.Trading.Contracts;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

public sealed class SpreadStreamTests
{
    [Fact]
    public async Task Each_event_of_a_multi_leg_order_is_one_message_with_all_legs()
    {
        await using var desk = await OpenAsync((Call(100), 5m), (Call(105), 3m));
        await using var client = await StreamClient.TradingAsync(desk);

        await desk.FilledAsync(Spread(null, $"buy_to_open {Call(100)}", $"sell_to_open {Call(105)}"));
        JsonNode[] heard = [(await client.HearAsync())["data"]!, (await client.HearAsync())["data"]!, (await client.HearAsync())["data"]!];

        Assert.Equal(["pending_new", "new", "fill"], heard.Select(told => told["event"]!.ToString()));
        Assert.Equal(["mleg 2", "mleg 2", "mleg 2"], heard.Select(told => $"{told["order"]!["order_class"]} {told["order"]!["legs"]!.AsArray().Count}"));
        Assert.Equal(("2.1", "1"), (heard[2]["price"]!.ToString(), heard[2]["qty"]!.ToString()));
        Assert.Equal(["filled 5.05", "filled 2.95"], heard[2]["order"]!["legs"]!.AsArray().Select(leg => $"{leg!["status"]} {leg["filled_avg_price"]}"));
    }
}
