using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Histories.Driving;

/// <summary>What agents do.</summary>
internal sealed class Agent(Calls calls, Operator person, Book book, Market market, Dice dice)
{
    private readonly OrderIdeas _ideas = new(book, market, dice.Fork());

    public void Submit() => Submit(_ideas.Next());

    public void SubmitAgain()
    {
        if (_ideas.Again() is { } order)
            Submit(order);
    }

    public void Cancel()
    {
        if (SomeOrder() is { } order)
            calls.Make("cancel", (copy, token) => copy.Desk.CancelAsync(order.Id, token));
    }

    public void CancelAll() => calls.Make("cancel_all", (copy, token) => copy.Desk.CancelAllAsync(token));

    public void Replace()
    {
        if (SomeOrder() is not { } order)
            return;
        var terms = new ReplaceTerms
        {
            Qty = order.Terms.Qty is { } qty && dice.Chance(70) ? Math.Max(1, Math.Truncate(qty * dice.Between(5, 18) / 10)) : null,
            LimitPrice = order.Terms.Limit is { } limit && dice.Chance(60) ? Math.Round(limit * (1 + (dice.Between(-150, 150) / 10_000m)), 2, MidpointRounding.ToEven) : null,
        };
        calls.Make("replace", async (copy, token) => [new(await copy.Replacer.ReplaceAsync(order.Id, terms, token))]);
    }

    public void Close()
    {
        List<string> held = [.. market.Symbols.Where(one => book.Position(one) != 0)];
        var symbol = dice.Pick(held.Count > 0 && dice.Chance(90) ? held : market.Symbols);
        decimal? percent = dice.Chance(40) ? dice.Between(10, 100) : null;
        var cancels = dice.Chance(40);
        calls.Make("close", async (copy, token) => [new(await copy.Closer.CloseAsync(symbol, null, percent, cancels, token))]);
    }

    public void CloseAll()
    {
        var cancels = dice.Chance(40);
        calls.Make("close_all", async (copy, token) => [.. (await copy.BookCloser.CloseAllAsync(cancels, token)).Positions.Select(closed => new Answer(closed.Outcome, closed.Symbol))]);
    }

    public void Reconcile() => calls.Make("reconcile", (copy, token) => copy.Watchman.LookAsync(token));

    /// <summary>A small order through each copy, to see whether it may trade.</summary>
    public void TryEach()
    {
        var order = _ideas.Small();
        calls.MakeToEach("trial", async (copy, token) => [new(await copy.Desk.SubmitAsync(order, forceNew: true, token))], order);
    }

    private void Submit(StockOrder order)
    {
        if (dice.Chance(4))
            calls.Later(dice.Milliseconds(20, 300), person.Halt); // About when its request leaves.
        Submit(order, force: dice.Chance(50), asks: dice.Chance(80));
    }

    private void Submit(StockOrder order, bool force, bool asks) => calls.Make(
        "submit",
        async (copy, token) =>
        {
            var outcome = await copy.Desk.SubmitAsync(order, force, token);
            if (asks && outcome.Objections is [{ ApprovalId: { } id }])
                Ask(id, () => Submit(order, force, asks: false));
            return [new(outcome)];
        },
        order);

    /// <summary>A person says yes a little later, and the identical call is made again; now and then twice.</summary>
    private void Ask(string id, Action again)
    {
        calls.Later(dice.Milliseconds(100, 6_000), () => person.Approve(id));
        calls.Later(dice.Milliseconds(3_000, 9_000), again);
        if (dice.Chance(20))
            calls.Later(dice.Milliseconds(3_000, 9_000), again);
    }

    private BookedOrder? SomeOrder()
    {
        if (book.Orders.Count == 0)
            return null;
        var open = book.Orders.Where(order => order.Now.IsOpen).ToList();
        return open.Count > 0 && dice.Chance(85) ? dice.Pick(open) : dice.Pick(book.Orders);
    }
}
