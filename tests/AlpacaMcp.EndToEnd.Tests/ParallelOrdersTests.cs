namespace AlpacaMcp.EndToEnd.Tests;

public sealed class ParallelOrdersTests
{
    // 20 % of 100,000 may be in one symbol. Each order is 30 % of that, 6,000: three fit, a fourth would be 24,000.
    [Theory]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":30}""", Transport.Stdio)]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":30,"type":"limit","limit_price":195}""", Transport.Stdio)]
    [InlineData("""{"symbol":"AAPL","side":"buy","notional":6000}""", Transport.Http)]
    public async Task Of_twenty_at_once_only_as_many_pass_as_fit_the_limit(string order, Transport transport)
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var talk = await Conversation.StartAsync(exchange, transport);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => talk.CallAsync("place_stock_order", $$"""{"client_order_id":"caller-{{n}}",{{order[1..]}}""")));

        Assert.Equal(3, exchange.Book.Orders.Count);
        Assert.Equal(3, answers.Count(answer => !answer.IsError));
        Assert.Equal(Enumerable.Repeat("POSITION_SHARE", 17), answers.Where(answer => answer.IsError).Select(answer => answer.Code));
    }
}
