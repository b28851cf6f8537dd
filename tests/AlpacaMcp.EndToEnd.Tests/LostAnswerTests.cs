using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.EndToEnd.Tests;

public sealed class LostAnswerTests
{
    private static readonly FaultRule FirstOrder = new() { Method = "POST", PathPrefix = "/v2/orders" };

    public static TheoryData<string> Faults => ["lost answer", "lost request", "500 after", "503 before", "web page", "504 after"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task There_is_exactly_one_order_and_one_definite_answer(string name)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange);
        exchange.Faults.Add(Fault(name), FirstOrder);

        var answer = await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10,"client_order_id":"once"}""");

        var order = Assert.Single(exchange.Book.Orders);
        Assert.Equal((order.Id.ToString(), "once"), (answer.Text("order.id"), answer.Text("order.client_order_id")));
        Assert.Equal(10m, Assert.Single(exchange.Book.Positions).Qty);
    }

    private static IFault Fault(string name) => name switch
    {
        "lost answer" => new LoseResponse(),
        "lost request" => new DropRequest(),
        "500 after" => new StatusAfter(500),
        "503 before" => new StatusBefore(503),
        "web page" => new GarbageBody(),
        _ => new StatusAfter(504),
    };
}
