namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The disk is full while the server runs, and has room again.</summary>
public sealed class FullDiskTests
{
    private const string Buy = """{"symbol":"AAPL","side":"buy","type":"limit","qty":1,"limit_price":150,"client_order_id":"NAME"}""";

    [Fact]
    public async Task Nothing_opens_and_a_position_is_closed_and_an_order_canceled()
    {
        await using var exchange = await Exchanges.StartAsync();
        await Exchanges.PlaceAsync(exchange, """{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""");
        using var home = new TemporaryHome();
        using var server = new ServerProcess(new Dictionary<string, string>(Exchanges.Settings(exchange)) { ["ALPACA_MCP_HOME"] = home.Path }, "--transport", "http", "--port", "0");
        await using var talk = await Conversation.StartAsync(server);
        var resting = (await talk.CallAsync("place_stock_order", Buy.Replace("NAME", "before", StringComparison.Ordinal))).Text("order.id");

        string? denied, canceled, closed;
        using (new FileSizeLimit(server.Id, 4_096))
        {
            denied = (await talk.CallAsync("place_stock_order", Buy.Replace("NAME", "full", StringComparison.Ordinal))).Json.ToString();
            canceled = (await talk.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{resting}}"}""")).Json.ToString();
            closed = (await talk.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""")).Json.ToString();
        }

        Assert.Contains("JOURNAL_UNAVAILABLE", denied, StringComparison.Ordinal);
        Assert.Equal("canceled", exchange.Book.Orders.Single(order => order.ClientOrderId == "before").Status);
        Assert.True(exchange.Book.Positions.Count == 0, closed + canceled);
        Assert.DoesNotContain(exchange.Book.Orders, order => order.ClientOrderId == "full");

        await talk.CallAsync("place_stock_order", Buy.Replace("NAME", "after", StringComparison.Ordinal));
        Assert.Contains(exchange.Book.Orders, order => order.ClientOrderId == "after");
        Assert.Equal(0, (await File.ReadAllBytesAsync(Directory.GetFiles(home.Path, "journal.emergency", SearchOption.AllDirectories).Single()))[0]);
    }
}
