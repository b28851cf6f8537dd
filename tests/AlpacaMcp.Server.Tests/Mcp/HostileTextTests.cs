using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class HostileTextTests
{
    // The SDK cannot read such a message and says so; it never reaches a tool.
    [Theory]
    [InlineData("""{"symbol":"AAPL\ud800","side":"buy","qty":1}""")]
    [InlineData("""{"symbol":"AAPL","side":"\udc00","qty":1}""")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":"1\ud800"}""")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"client_order_id":"x\ud800"}""")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"limit_\ud800price":5}""")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"advanced_instructions":{"algorithm":"\ud800"}}""")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":NaN}""")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":01}""")]
    [InlineData("""[1,2]""")]
    [InlineData("\"symbol\"")]
    public async Task Sends_nothing_for_what_cannot_be_read_and_answers_the_next_call(string arguments)
    {
        await using var client = await RawClient.StartAsync();

        await client.SendAsync("place_stock_order", arguments);
        var next = await client.CallAsync("get_clock", "{}");

        Assert.True(next.Has("result"), next.ToString());
        Assert.Equal(["/v2/clock"], client.Exchange.Requests.All.Select(request => request.Path));
    }

    [Fact]
    public async Task Refuses_what_is_nested_too_deep_without_falling_over()
    {
        await using var client = await RawClient.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40);

        var error = Error(await client.CallAsync("place_stock_order", $$"""{"symbol":{{deep}},"side":"buy","qty":1}"""));

        Assert.Equal(("INVALID_ARGUMENT", "symbol"), (error.Text("code"), error.Text("field")));
        Assert.Empty(client.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"qty":2}""", "qty")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":190,"limit_price":260}""", "limit_price")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"advanced_instructions":{"algorithm":"DMA","algorithm":"TWAP"}}""", "algorithm")]
    public async Task Refuses_an_argument_that_is_given_twice_by_name(string arguments, string field)
    {
        await using var client = await RawClient.StartAsync();

        var error = Error(await client.CallAsync("place_stock_order", arguments));

        Assert.Equal(("REPEATED_ARGUMENT", field), (error.Text("code"), error.Text("field")));
        Assert.Empty(client.Exchange.Requests.All);
    }

    [Fact]
    public async Task Repeats_only_a_little_of_a_long_text_and_none_of_what_is_invisible()
    {
        await using var client = await RawClient.StartAsync();

        var error = Error(await client.CallAsync("place_stock_order", $$"""{"symbol":"AAPL","side":"\u202e\u0007{{new string('x', 100_000)}}","qty":1}"""));

        Assert.InRange(error.Text("message").Length, 20, 200);
        Assert.DoesNotContain(error.Text("message"), c => c is '\u202e' or '\u0007');
    }

    private static JsonElement Error(JsonElement answer)
    {
        Assert.True(answer.TryGetProperty("result", out var result), answer.ToString());
        using var text = JsonDocument.Parse(result.GetProperty("content")[0].Text("text"));
        return text.RootElement.GetProperty("error").Clone();
    }
}
