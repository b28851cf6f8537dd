using AlpacaMcp.Benchmarks.Load;

namespace AlpacaMcp.Benchmarks;

/// <summary>Orders judged, accepted and filled per second, without HTTP.</summary>
internal static class InProcessOrders
{
    private const int Orders = 20_000;

#pragma warning disable CS1998 // Every benchmark is asked the same way.
    public static async IAsyncEnumerable<Figure> MeasureAsync()
#pragma warning restore CS1998
    {
        new Book().Trade(Orders);
        var seconds = Measured.Best(3, () => Measured.Seconds(() => new Book().Trade(Orders)));
        yield return new Figure("orders matched in process", Orders / seconds, "orders/s", Target.AtLeast(10_000));
    }
}
