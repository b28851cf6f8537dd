using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Trading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>What is true of one account, the first one or that of `key`; `orders_after`, `ledger_after` and `limit` page.</summary>
internal static class BookControl
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/book", Book);

    private static IResult Book(HttpRequest request, Venue venue)
    {
        var key = request.Query["key"].ToString();
        var account = key.Length == 0 ? venue.Accounts[0] : venue.Accounts.FirstOrDefault(known => known.Terms.KeyId == key);
        if (account is null)
            return new RefusalResult(Refusal.NotFound($"no account has the key {key}"));
        if (!PageQuery.TryRead(request.Query, "orders_after", out var orders, out var error)
            || !PageQuery.TryRead(request.Query, "ledger_after", out var ledger, out error))
            return ControlAnswer.Invalid(error);
        return Results.Json(account.At(now => State(account, now, orders, ledger)), ControlJson.Default.BookState);
    }

    private static BookState State(TradingAccount account, DateTimeOffset now, PageQuery orders, PageQuery ledger)
    {
        var entries = account.Portfolio.Ledger.Entries;
        return new BookState
        {
            AccountNumber = account.Number,
            Now = now,
            Cash = account.Portfolio.Cash,
            Equity = account.Values(now).Equity,
            Orders = [.. account.Orders.All.Skip(orders.After).Take(orders.Limit).Select(order => OrderBody.Nested(order, account.Orders))],
            NextOrders = Next(account.Orders.All.Count, orders),
            Positions = [.. account.Portfolio.Holdings.Select(Position)],
            Ledger = [.. entries.Skip(ledger.After).Take(ledger.Limit).Select(Entry)],
            NextLedger = Next(entries.Count, ledger),
        };
    }

    private static int? Next(int count, PageQuery page) => count - page.After > page.Limit ? page.After + page.Limit : null;

    private static PositionState Position(Holding holding) =>
        new(holding.Instrument.PositionSymbol, holding.Qty, holding.AveragePrice);

    private static EntryState Entry(JournalEntry entry) =>
        new(entry.At, entry.Text, [.. entry.Postings.Select(posting => new PostingState(posting.Account, posting.Amount))]);
}
