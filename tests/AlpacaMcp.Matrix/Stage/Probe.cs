using System.Globalization;
using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>
/// Two more orders in the same symbol, one that just does not fit the position limit and one that just does: they tell what the server counts,
/// that it trades, and that whatever was unknown has settled.
/// </summary>
internal sealed class Probe(Agent agent, CellExchange exchange, TimeSpan patience)
{
    public const string ClientOrderId = "probe";
    private const string Denial = "POSITION_SHARE";
    private const decimal Limit = 198;

    // Smaller than any order of a cell: a reservation that is counted twice or forgotten shows.
    private const decimal Margin = 400;

    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(40);

    /// <summary>What is wrong; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        List<string> wrongs = [];
        if (!await Pace.UntilAsync(() => exchange.IsQuiet, patience, cancellationToken))
            wrongs.Add("a market order did not fill");
        if (await AskAsync(Margin, answer => !answer.IsError || answer.Text("error", "code") == Denial, cancellationToken) is var tooMuch && tooMuch.Text("error", "code") != Denial)
            wrongs.Add($"an order past the position limit was answered {tooMuch.Json}");
        if (await AskAsync(-Margin, answer => !answer.IsError, cancellationToken) is { IsError: true } fitting)
            wrongs.Add($"an order within the position limit was answered {fitting.Json}");
        return wrongs;
    }

    /// <summary>
    /// The answer that is looked for, or whatever is when patience ends: while a fate is open, or the broker's lists do not show yet what its
    /// positions do, a server that counts too much is right.
    /// </summary>
    private async Task<Answer> AskAsync(decimal margin, Func<Answer, bool> isIt, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await agent.CallAsync("place_stock_order", Order(margin), cancellationToken);
            if (isIt(answer) || TimeProvider.System.GetElapsedTime(began) > patience)
                return answer;
            await Task.Delay(s_between, TimeProvider.System, cancellationToken);
        }
    }

    private Dictionary<string, object?> Order(decimal margin) => new()
    {
        ["symbol"] = "AAPL",
        ["side"] = "buy",
        ["qty"] = decimal.Truncate((Left(exchange.Exchange.Book) + margin) / Limit).ToString(CultureInfo.InvariantCulture),
        ["type"] = "limit",
        ["limit_price"] = Limit,
        ["client_order_id"] = ClientOrderId,
    };

    private static decimal Left(ExchangeBook book) => ServerSettings.MaxPosition
        - book.Positions.Sum(position => position.Qty * 200)
        - book.Orders.Where(IsOpen).Sum(order => ((order.Qty ?? 0) - order.FilledQty) * (order.LimitPrice ?? 200));

    // A probe of before, whose answer a death has kept back, is asked for again.
    private static bool IsOpen(BookOrder order) =>
        order.Status is "accepted" or "pending_new" or "new" or "partially_filled" && order.Side == "buy" && order.ClientOrderId != ClientOrderId;
}
