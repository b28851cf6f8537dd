namespace AlpacaMcp.Simulator.Tests.Orders;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Of_many_simultaneous_orders_with_one_client_id_one_is_taken()
    {
        await using var desk = await Desk.OpenAsync();
        const string Order = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day","client_order_id":"c"}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => desk.OrderAsync(Order)));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Single(desk.Exchange.Book.Orders);
    }
}
