using AlpacaMcp.Benchmarks.Load;

namespace AlpacaMcp.Benchmarks;
internal static class Weigh
{
    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await Task.Yield();
        var book = new Book();
        book.Trade(1000);
        var order = book.Account.Orders.All[10];
        yield return new Figure("order", Bytes(() => order with { IsLeg = true }), "bytes");
        yield return new Figure("terms", Bytes(() => order.Terms with { ExtendedHours = true }), "bytes");
        yield return new Figure("entries", book.Account.Portfolio.Ledger.Entries.Count, "");
        yield return new Figure("entry", Bytes(() => book.Account.Portfolio.Ledger.Entries[10] with { Text = "x" }), "");
        foreach (var e in book.Account.Portfolio.Ledger.Entries.Skip(5).Take(3))
            Console.WriteLine(e.Text + " " + string.Join("; ", e.Postings) + e.Postings.GetType());
        yield return new Figure("alloc per order", AllocPer(book), "bytes");
    }
    private static double AllocPer(Book b) { var x = GC.GetAllocatedBytesForCurrentThread(); b.Trade(1000); return (GC.GetAllocatedBytesForCurrentThread() - x) / 1000.0; }
    private static double Bytes(Func<object> make) { make(); var x = GC.GetAllocatedBytesForCurrentThread(); for (var i = 0; i < 100; i++) GC.KeepAlive(make()); return (GC.GetAllocatedBytesForCurrentThread() - x) / 100.0; }
}
