using AlpacaMcp.Simulator;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>An accident and the page about it: the commands are typed as they stand, and the end is held against the exchange's own book.</summary>
internal static class RecoveryDrill
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Types the page.</summary>
    public static async Task WalkAsync(OperatorDrill drill, string page, ITestOutputHelper output, params IReadOnlyList<PageStep> steps)
    {
        var took = await OperatorPage.WalkAsync(drill, $"operate/recovery/{page}", steps);
        output.WriteLine($"{page}: {took.TotalSeconds:0.0} s");
        Assert.InRange(took, TimeSpan.Zero, Longest);
    }

    /// <summary>No order that the exchange has taken lacks its row, and the counts of a server that starts now are the exchange's own.</summary>
    public static async Task AssertWholeAsync(OperatorDrill drill)
    {
        await drill.StartServerAsync();
        await drill.CallAsync("reconcile"); // What has filled a moment ago counts as open until it was seen.
        var book = drill.Exchange.Book;
        List<BookOrder> opening = [.. book.Orders.Where(order => order.Side == "buy")];
        Assert.Empty(book.Orders.Select(order => order.ClientOrderId).Except(Rows(drill.Home)));
        Assert.Equal(opening.Count, await drill.UsedAsync("ORDERS_PER_DAY"));
        Assert.Equal(opening.Sum(Notional), await drill.UsedAsync("DAILY_NOTIONAL"));
        Assert.Equal(book.Orders.Count(IsOpen), await drill.UsedAsync("OPEN_ORDERS"));
    }

    /// <summary>The agent's limit order, which rests.</summary>
    public static async Task RestAsync(OperatorDrill drill, int qty, string more = "") =>
        Assert.Equal("", (await drill.CallAsync("place_stock_order", $$"""{"symbol":"AAPL","side":"buy","type":"limit","qty":{{qty}},"limit_price":150{{more}}}""")).Code);

    /// <summary>Whether a line says all of some words.</summary>
    public static Task SaysAsync(ShellResult result, params IEnumerable<string> words)
    {
        Assert.All(words, word => Assert.Contains(word, result.Output, StringComparison.Ordinal));
        return Task.CompletedTask;
    }

    /// <summary>Nothing more is expected of a command than how it ends.</summary>
    public static Task Nothing(ShellResult result) => Task.CompletedTask;

    private static bool IsOpen(BookOrder order) => order.Status is "new" or "accepted" or "held" or "partially_filled";

    // An open order reserves all of its cost, one that is over what it has filled.
    private static decimal Notional(BookOrder order) => (IsOpen(order) ? order.Qty * order.LimitPrice : order.FilledQty * order.FilledAveragePrice) ?? 0;

    private static IReadOnlyList<string> Rows(string home)
    {
        using var journal = new SqliteConnection($"Data Source={Path.Combine(home, "journal.db")};Mode=ReadOnly;Pooling=False");
        journal.Open();
        using var command = journal.CreateCommand();
        command.CommandText = "SELECT id FROM intents";
        using var rows = command.ExecuteReader();
        List<string> ids = [];
        while (rows.Read())
            ids.Add(rows.GetString(0));
        return ids;
    }
}
