namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>All cases share one server: none of them may leave a trace.</summary>
public sealed class MalformedOrderTests(UntouchedServer server) : IClassFixture<UntouchedServer>
{
    [Theory]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_prise":190}""", "UNKNOWN_ARGUMENT")]
    [InlineData("""{"side":"buy","qty":1}""", "MISSING_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":7,"qty":1}""", "INVALID_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":"abc"}""", "INVALID_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":"1,000"}""", "INVALID_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1e308}""", "INVALID_ARGUMENT")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit"}""", "INVALID_ORDER")]
    public async Task Asks_the_exchange_nothing(string order, string code)
    {
        var answer = await server.Talk.CallAsync("place_stock_order", order);

        Assert.Equal(code, answer.Code);
        Assert.Empty(server.Exchange.Requests.All);
    }
}
