using AlpacaMcp.Benchmarks.Load;
using AlpacaMcp.Simulator.Endpoints.Trading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AlpacaMcp.Benchmarks;

/// <summary>What an order and a question cost when the exchange remembers many.</summary>
internal static class Flatness
{
    private const int WarmUp = 200_000;
    private const int Sample = 500;
    private const int Samples = 40;

#pragma warning disable CS1998 // Every benchmark is asked the same way.
    public static async IAsyncEnumerable<Figure> MeasureAsync()
#pragma warning restore CS1998
    {
        new Book().Trade(WarmUp);
        var book = new Book();
        book.Trade(1_000);
        var (fewOrders, fewLists) = (OrderSeconds(book), ListSeconds(book));
        book.Trade(1_000_000 - book.Stored);
        var (manyOrders, manyLists) = (OrderSeconds(book), ListSeconds(book));
        yield return new Figure("time per order, 1,000,000 stored against 1,000", manyOrders / fewOrders, "times", Target.AtMost(1.3));
        yield return new Figure("time per list of 50, 1,000,000 stored against 1,000", manyLists / fewLists, "times", Target.AtMost(1.3));

        var (idle, crowded) = (new Book(), new Book());
        crowded.Rest(10_000);
        yield return new Figure("time per order, 10,000 waiting against none", OrderSeconds(crowded) / OrderSeconds(idle), "times");
    }

    private static double OrderSeconds(Book book) => Measured.Best(Samples, () => Measured.Seconds(() => book.Trade(Sample))) / Sample;

    private static double ListSeconds(Book book)
    {
        var query = OrdersQuery.Read(new QueryCollection(new Dictionary<string, StringValues> { ["status"] = "all" })).Value
            ?? throw new InvalidOperationException("The query is refused.");
        return Measured.Best(Samples, () => Measured.Seconds(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                if (book.Account.At(now => query.Choose(book.Account, now)).Length != 50)
                    throw new InvalidOperationException("50 orders expected.");
            }
        }));
    }
}
