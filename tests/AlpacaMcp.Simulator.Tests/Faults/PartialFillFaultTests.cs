using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Tests.Streams;

namespace AlpacaMcp.Simulator.Tests.Faults;

public sealed class PartialFillFaultTests
{
    private static readonly FaultRule s_posts = new() { Method = "POST", PathPrefix = "/v2/orders" };
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_part_trades_before_the_answer_and_the_rest_later()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        desk.Exchange.Market.Pin("AAPL", 99.5m, 100m);
        var fault = new PartialFillBeforeResponse(30);
        desk.Exchange.Faults.Add(fault, s_posts);

        var posting = desk.OrderAsync(Market(10));
        var updates = await client.HearAsync(3);
        await fault.Told;

        Assert.Equal(["pending_new", "new", "partial_fill"], updates.Select(update => (string?)update["data"]!["event"]));
        Assert.Equal(("3", "100", "3"), ((string?)updates[2]["data"]!["qty"], (string?)updates[2]["data"]!["price"], (string?)updates[2]["data"]!["position_qty"]));
        Assert.Equal(("partially_filled", 3m, false), (Book(desk).Status, Book(desk).FilledQty, posting.IsCompleted));
        Assert.Equal((99_700m, 3m), (desk.Exchange.Book.Cash, Assert.Single(desk.Exchange.Book.Positions).Qty));
        fault.Release();
        var answer = await posting;
        Assert.Equal((200, "pending_new", "0"), (answer.Status, answer["status"], answer["filled_qty"])); // older than the stream's news

        desk.Step(s_tick);
        var rest = (await client.HearAsync())["data"]!;
        Assert.Equal(("fill", "7", "10"), ((string?)rest["event"], (string?)rest["qty"], (string?)rest["position_qty"]));
        Assert.Equal(("filled", 10m, 99_000m), (Book(desk).Status, Book(desk).FilledQty, desk.Exchange.Book.Cash));
    }

    [Fact]
    public async Task What_cannot_trade_yet_is_cut_when_it_can()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.5m, 100m);
        desk.Exchange.Faults.Add(new PartialFillBeforeResponse(30, TimeSpan.Zero), s_posts);

        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"10","side":"buy","type":"limit","limit_price":"90","time_in_force":"day"}""");
        Assert.Equal(("new", 0m), (Book(desk).Status, Book(desk).FilledQty));
        desk.Exchange.Market.Pin("AAPL", 79.5m, 80m);

        Assert.Equal(("partially_filled", 3m, 80m), (Book(desk).Status, Book(desk).FilledQty, Book(desk).FilledAveragePrice));
        desk.Step(s_tick);
        Assert.Equal(("filled", 10m), (Book(desk).Status, Book(desk).FilledQty));
    }

    [Theory]
    [InlineData(1, 1, "filled")] // one share is whole
    [InlineData(2, 1, "partially_filled")] // never less than one
    [InlineData(199, 59, "partially_filled")] // 59.7
    public async Task Whole_shares_stay_whole(int qty, int part, string status)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.5m, 100m);
        desk.Exchange.Faults.Add(new PartialFillBeforeResponse(30, TimeSpan.Zero), s_posts);

        await desk.PlacedAsync(Market(qty));

        Assert.Equal((status, (decimal)part), (Book(desk).Status, Book(desk).FilledQty));
    }

    [Fact]
    public async Task Immediate_or_cancel_gives_the_rest_up_before_the_answer()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        desk.Exchange.Faults.Add(new PartialFillBeforeResponse(30, TimeSpan.Zero), s_posts);

        await desk.PlacedAsync(Market(10).Replace("day", "ioc", StringComparison.Ordinal));

        Assert.Equal(["pending_new", "new", "partial_fill", "canceled"], (await client.HearAsync(4)).Select(update => (string?)update["data"]!["event"]));
        Assert.Equal(("canceled", 3m), (Book(desk).Status, Book(desk).FilledQty));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_part_is_neither_nothing_nor_all(int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialFillBeforeResponse(percent));

    private static BookOrder Book(Desk desk) => Assert.Single(desk.Exchange.Book.Orders);

    private static string Market(int qty) => $$"""{"symbol":"AAPL","qty":"{{qty}}","side":"buy","type":"market","time_in_force":"day"}""";
}
