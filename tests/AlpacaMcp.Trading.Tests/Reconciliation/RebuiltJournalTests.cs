using AlpacaMcp.Simulator;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal.Auditing;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Tests.Journal;

namespace AlpacaMcp.Trading.Tests.Reconciliation;

/// <summary>A journal that is behind the broker, or was lost, is made whole from the broker's orders. The exchange's own book is the oracle.</summary>
public sealed class RebuiltJournalTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private readonly JournalHome _home = new();
    private readonly JournalHome _backup = new();

    [Fact]
    public async Task An_old_backup_counts_what_was_placed_after_it_and_what_became_of_what_it_knew()
    {
        await using var exchange = await TestDesk.OpenAsync();
        await using (var before = Start(exchange))
        {
            await before.SubmitAsync(A.BuyLimit(30, 90m)); // still open in the backup, canceled since
            Backup();
            await before.Desk.CancelAsync(exchange.Exchange.Book.Orders[0].Id, CancellationToken.None);
            await before.SubmitAsync(A.Buy(20));
            await before.SubmitAsync(A.BuyLimit(5, 91m));
            await before.SubmitAsync(A.BuyLimit(6, 92m) with { ClientOrderId = "an-id-of-the-callers-own" });
            await before.CloseAsync("AAPL", qty: 20);
        }

        Assert.Null(new JournalRestore(_home.Place, TimeProvider.System).Run(_backup.Database, "a test"));
        await using var after = Start(exchange);
        var first = await CompareAsync(after);
        var second = await CompareAsync(after);

        Assert.Equal(exchange.Exchange.Book.Orders.Skip(1).Select(order => order.ClientOrderId).Order(StringComparer.Ordinal), first.Orphans.Select(order => order.ClientOrderId).Order(StringComparer.Ordinal));
        Assert.Equal((0, 0, 0), (second.Orphans.Count, second.Ambiguous.Count, second.Unknown));
        Assert.Equal(Truth(exchange.Exchange.Book), await TodayAsync(after));
    }

    [Fact]
    public async Task A_journal_that_is_gone_counts_every_order_of_the_day_whosever_id_it_carries()
    {
        await using var exchange = await TestDesk.OpenAsync();
        await using (var before = Start(exchange))
        {
            await before.SubmitAsync(A.Buy(20));
            await before.SubmitAsync(A.BuyLimit(5, 91m) with { ClientOrderId = "an-id-of-the-callers-own" });
        }

        File.Delete(_home.Database);
        await using var after = Start(exchange);
        Assert.Equal(TradingMode.Halted, (await after.Halts.StateAsync(A.Now, CancellationToken.None)).Mode);
        await CompareAsync(after);

        Assert.Equal(Truth(exchange.Exchange.Book), await TodayAsync(after));
        Assert.Empty((await CompareAsync(after)).Orphans);
    }

    [Fact]
    public async Task Once_the_operator_has_resumed_orders_of_others_are_others_again()
    {
        await using var exchange = await TestDesk.OpenAsync();
        await using (var before = Start(exchange))
            await before.SubmitAsync(A.Buy(20));
        File.Delete(_home.Database);
        await using var after = Start(exchange);
        await CompareAsync(after);
        await after.Halts.ResumeAsync("looked into", baseline: null, CancellationToken.None);

        await exchange.PlaceForeignAsync(A.BuyLimit(10, 90m), "theirs");
        var found = await CompareAsync(after);

        Assert.Empty(found.Orphans);
        Assert.Equal("theirs", Assert.Single(found.Foreign).ClientOrderId);
    }

    [Fact]
    public async Task An_order_of_the_installation_before_a_restore_is_ours_even_when_it_shows_after_the_resume()
    {
        await using var exchange = await TestDesk.OpenAsync();
        string installation;
        await using (var before = Start(exchange))
        {
            await before.SubmitAsync(A.Buy(1));
            installation = await before.Journal.InstallationAsync(CancellationToken.None);
        }

        Backup();
        new JournalRestore(_home.Place, TimeProvider.System).Run(_backup.Database, "a test");
        await using var after = Start(exchange);
        await CompareAsync(after);
        await after.Halts.ResumeAsync("looked into", baseline: null, CancellationToken.None);
        await exchange.PlaceForeignAsync(A.BuyLimit(10, 90m), $"amcp-{installation}-0123456789");

        Assert.Single((await CompareAsync(after)).Orphans);
    }

    [Fact]
    public async Task A_day_of_more_orders_than_a_page_holds_is_counted_whole()
    {
        await using var exchange = await TestDesk.OpenAsync();
        await using (var before = Start(exchange))
            await before.SubmitAsync(A.BuyLimit(1, 90m));
        for (var i = 0; i < 505; i++)
        {
            var placed = await exchange.PlaceForeignAsync(A.BuyLimit(1, 50m), $"many-{i}");
            await exchange.Orders.CancelAsync(placed.Id);
        }

        File.Delete(_home.Database);
        await using var after = Start(exchange);
        var found = await CompareAsync(after);

        Assert.Equal(506, found.Orphans.Count);
        Assert.Equal(Truth(exchange.Exchange.Book), await TodayAsync(after));
    }

    public void Dispose()
    {
        _home.Dispose();
        _backup.Dispose();
    }

    private TestDesk Start(TestDesk exchange) => exchange.FreshProcess(new Setup { Journal = _home.Place });

    private void Backup()
    {
        Directory.CreateDirectory(_backup.Folder);
        Assert.True(new JournalBackup(_home.Place).Run(_backup.Folder, out _, CancellationToken.None)?.IsSound);
    }

    // What the exchange's own book says was opened today: what is open at its limit, the rest as it filled.
    private static (int Orders, decimal Notional) Truth(ExchangeBook book)
    {
        List<BookOrder> opening = [.. book.Orders.Where(order => order.Side == "buy")];
        return (opening.Count, opening.Sum(order => order.Status is "new" or "accepted" ? order.Qty * order.LimitPrice ?? 0 : order.FilledQty * order.FilledAveragePrice ?? 0));
    }

    private static async Task<(int Orders, decimal Notional)> TodayAsync(TestDesk desk)
    {
        var view = await desk.Journal.ViewAsync(new(0, Day), CancellationToken.None);
        return (view.OpeningToday, view.NotionalToday);
    }

    private static async Task<Comparison> CompareAsync(TestDesk desk) => Assert.IsType<Comparison>(await desk.Reconciler.RunAsync(CancellationToken.None));
}
