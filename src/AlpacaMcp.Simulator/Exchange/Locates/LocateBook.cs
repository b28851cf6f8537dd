using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Locates;

/// <summary>An account's locates, oldest first; used under the venue's lock.</summary>
internal sealed class LocateBook(TradingAccount account, LocateLender lender, IdSource ids)
{
    private const string NoShares = "inventory_unavailable";

    /// <summary>Alpaca publishes one reason only; this one is named after its parameter.</summary>
    private const string TooDear = "limit_price_exceeded";

    private readonly List<Locate> _locates = [];

    /// <summary>Newest first.</summary>
    public IEnumerable<Locate> All =>
        _locates.OrderByDescending(locate => locate.CreatedAt).ThenByDescending(locate => locate.Id.ToString(), StringComparer.Ordinal);

    public Outcome<Locate> Find(Guid id) => _locates.Find(locate => locate.Id == id) is { } found ? found : LocateRefusals.NotFound;

    /// <summary>What can be located now: the day's shares less those this account has.</summary>
    public LocateTerms TermsOf(Instrument stock, DateTimeOffset now)
    {
        var day = LocateDay.Of(now);
        var terms = lender.TermsOf(stock, day);
        return terms with { Shares = terms.Shares - _locates.Where(locate => locate.Instrument == stock && locate.Day == day).Sum(locate => locate.LocatedQty) };
    }

    /// <summary>The stock, or why it cannot be quoted.</summary>
    public Outcome<Instrument> Stock(string symbol) => lender.Find(symbol);

    /// <summary>Locates what there is, up to what is asked for, and charges the fee at once.</summary>
    public Outcome<Locate> Create(LocateWish wish, DateTimeOffset now)
    {
        var stock = lender.Find(wish.Symbol);
        if (!stock.Succeeded)
            return stock.Refusal;
        var terms = TermsOf(stock.Value, now);
        var shares = Math.Min(wish.Qty, terms.Shares);
        var locate = new Locate
        {
            Id = ids.Next(),
            Instrument = stock.Value,
            RequestedQty = wish.Qty,
            AllOrNone = wish.AllOrNone,
            LimitPrice = wish.LimitPrice,
            CreatedAt = now,
            Day = LocateDay.Of(now),
        };
        if (shares == 0 || (wish.AllOrNone && shares < wish.Qty))
            return Keep(locate with { RejectionReason = NoShares });
        if (terms.Price > wish.LimitPrice)
            return Keep(locate with { RejectionReason = TooDear });
        var located = locate with { LocatedQty = shares, Price = terms.Price };
        if (located.TotalFee > account.Values(now).BuyingPower)
            return LocateRefusals.NoBuyingPower;
        account.Portfolio.Charge($"locate {stock.Value.Symbol}", located.TotalFee, now);
        account.Activities.Add(
            new NonTradeActivity(ActivityTypes.Fee, Calendar.NewYorkTime.Date(now), -located.TotalFee) { Symbol = stock.Value.Symbol, Description = $"Locate fee for {shares} shares" }, now);
        return Keep(located);
    }

    private Locate Keep(Locate locate)
    {
        _locates.Add(locate);
        return locate;
    }
}
