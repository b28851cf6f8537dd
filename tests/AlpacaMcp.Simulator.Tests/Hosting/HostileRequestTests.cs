using AlpacaMcp.Simulator.Tests.Orders;

namespace AlpacaMcp.Simulator.Tests.Hosting;

/// <summary>What nobody sends in good faith is refused as anything else is, and harms nobody who comes after.</summary>
public sealed class HostileRequestTests
{
    private const int Invalid = 40010001;

    [Theory]
    [InlineData("""{"qty":"1e28"}""", "qty is too large")]
    [InlineData("""{"qty":79228162514264337593543950335}""", "qty is too large")]
    [InlineData("""{"qty":"1e29"}""", "qty is not a number")]
    [InlineData("""{"qty":null,"notional":"1e20"}""", "notional is too large")]
    [InlineData("""{"type":"limit","limit_price":"1e22"}""", "limit_price is too large")]
    [InlineData("""{"type":"trailing_stop","trail_price":"79228162514264337593543950335"}""", "trail_price is too large")]
    [InlineData("""{"order_class":"bracket","take_profit":{"limit_price":"1e28"},"stop_loss":{"stop_price":"80"}}""", "take_profit.limit_price is too large")]
    public async Task A_number_too_large_to_reckon_with_is_invalid_and_the_account_lives_on(string change, string message)
    {
        await using var desk = await OrderText.MarketAsync();

        var answer = await desk.OrderAsync(OrderText.Stock.With(change));

        Assert.Equal((422, Invalid, message), (answer.Status, answer.Json["code"]!.GetValue<int>(), answer["message"]));
        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
    }

    [Theory]
    [InlineData("""{"symbol":5}""")]
    [InlineData("""{"client_order_id":5}""")]
    [InlineData("""{"client_order_id":{}}""")]
    [InlineData("""{"order_class":["bracket"]}""")]
    [InlineData("""{"extended_hours":"true"}""")]
    [InlineData("""{"take_profit":"110"}""")]
    [InlineData("""{"stop_loss":[]}""")]
    [InlineData("""{"legs":[1]}""")]
    public async Task A_field_of_another_type_is_not_taken_for_absent(string change)
    {
        await using var desk = await OrderText.MarketAsync();

        var answer = await desk.OrderAsync(OrderText.Stock.With(change));

        Assert.Equal((422, "request body format is invalid"), (answer.Status, answer["message"]));
        Assert.Empty(desk.Exchange.Book.Orders);
    }

    [Theory]
    [InlineData("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&page_token=QUFQTHwx", 400)] // AAPL|1: a page of the year 1
    [InlineData("/v2/stocks/trades?symbols=AAPL&page_token=QUFQTHwx", 400)]
    [InlineData("/v2/stocks/auctions?symbols=AAPL&page_token=QUFQTHwx", 400)]
    [InlineData("/v1beta1/options/bars?symbols=AAPL261120C00150000&timeframe=1Day&start=0001-01-01T00:00:00Z", 400)]
    [InlineData("/v1beta1/options/trades?symbols=AAPL261120C00150000&start=0001-01-01T00:00:00Z", 400)]
    [InlineData("/v2/account/portfolio/history?start=0001-01-01", 422)]
    [InlineData("/v2/account/portfolio/history?end=0001-01-01", 422)]
    [InlineData("/v2/account/portfolio/history?period=1A&start=9999-12-31", 422)]
    [InlineData("/v3/calendar/NYSE?start=9999-12-31", 422)]
    [InlineData("/v3/clock?time=0001-01-01", 422)]
    [InlineData("/v2/orders?after=0001-01-01T00:00:00Z", 200)] // a time that was never set
    [InlineData("/v2/orders?until=9999-12-31T23:59:59Z", 200)]
    public async Task A_time_at_the_end_of_all_times_is_no_failure(string path, int status)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(status, (await desk.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_page_token_does_not_reach_behind_the_start()
    {
        await using var desk = await Desk.OpenAsync();
        const string Path = "/v2/stocks/AAPL/bars?timeframe=1Day&limit=1&start=";
        var early = (await desk.GetAsync(Path + "2026-11-02")).Taken["next_page_token"]!;

        var page = await desk.GetAsync($"{Path}2026-11-16&page_token={Uri.EscapeDataString(early.ToString())}");

        Assert.Equal("2026-11-16T05:00:00Z", page.Taken["bars"]![0]!["t"]!.ToString());
    }

    [Fact]
    public async Task Nothing_is_written_about_what_is_unknown()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal((200, """{"news":[],"next_page_token":null}"""), (await desk.GetAsync("/v1beta1/news?symbols=NOSUCH") is var answer ? (answer.Status, answer.Text) : default));
    }
}
