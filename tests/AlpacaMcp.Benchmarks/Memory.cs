using AlpacaMcp.Benchmarks.Load;

namespace AlpacaMcp.Benchmarks;

/// <summary>What 100,000 orders weigh.</summary>
internal static class Memory
{
    private const int Orders = 100_000;

#pragma warning disable CS1998 // Every benchmark is asked the same way.
    public static async IAsyncEnumerable<Figure> MeasureAsync()
#pragma warning restore CS1998
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var book = new Book();
        book.Trade(Orders);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        yield return new Figure("heap of 100,000 orders", grown / 1e6, "MB", Target.AtMost(200));
        yield return new Figure("heap of one order", (double)grown / book.Stored, "bytes");
    }
}
