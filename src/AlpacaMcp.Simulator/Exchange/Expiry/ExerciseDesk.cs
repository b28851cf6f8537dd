using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Expiry;

/// <summary>Takes instructions for bought contracts. https://docs.alpaca.markets/reference/optionexercise</summary>
internal sealed class ExerciseDesk(TradingAccount account, OptionSettlement settlement, OptionExpiry expiry)
{
    private const int ShortPosition = 40310001;

    /// <summary>Exercises all contracts that no open order holds, at once.</summary>
    public Refusal? Exercise(string name, DateTimeOffset now)
    {
        if (Contract(name) is not { Option: { } contract } option)
            return Refusal.Unprocessable("invalid symbol");
        if (NyseCalendar.SessionAt(now) is { } session && now >= session.Close)
            return Refusal.Forbidden("exercise requests are not accepted after market close until midnight");
        var holding = account.Portfolio.Of(option);
        if (Missing(holding, name, "cannot exercise short position") is { } missing)
            return missing;
        var qty = account.AvailableQty(holding);
        if (qty == 0)
            return Refusal.Forbidden("no qty available to exercise");
        if (contract.Intrinsic(account.Venue.Feed.Trade(contract.Underlying, now).Price) == 0)
            return Refusal.Forbidden("contract is out of the money or non-standard, please contact support");
        if (Lacks(contract, qty, now) is { } lacking)
            return Refusal.Forbidden(lacking);
        settlement.Exercise(holding, qty, now);
        return null;
    }

    /// <summary>Lets a contract expire that would be exercised at its end.</summary>
    public Refusal? Decline(string name, DateTimeOffset now)
    {
        if (Contract(name) is not { Option: { } contract } option)
            return Refusal.Unprocessable("invalid symbol");
        if (NewYorkTime.Date(now) != contract.Expiration)
            return Refusal.Forbidden("do not exercise requests are only accepted on the expiration day");
        if (contract.IsExpired(now))
            return Refusal.Forbidden($"do not exercise requests are not accepted after {NewYorkTime.FromUtc(contract.ExpiresAt):HH:mm}");
        if (Missing(account.Portfolio.Of(option), name, "cannot submit DNE for short position") is { } missing)
            return missing;
        expiry.Decline(option.Symbol);
        return null;
    }

    private Instrument? Contract(string name) => account.Venue.Instruments.TryFind(name, out var found) ? found : null;

    private static Refusal? Missing(Holding holding, string name, string whenShort) => holding.Qty switch
    {
        0 => Refusal.NotFound($"long position not found: {name}"),
        < 0 => new Refusal(403, ShortPosition, whenShort),
        _ => null,
    };

    /// <summary>Shares bought need buying power, shares sold must be there, and sold calls stay covered.</summary>
    private string? Lacks(OptionContract contract, decimal qty, DateTimeOffset now)
    {
        var shares = account.Portfolio.Of(contract.Underlying);
        var needed = qty * OptionContract.Shares;
        if (contract.Type == OptionType.Put)
            return needed <= account.AvailableQty(shares) ? null : "insufficient underlying qty";
        var uncovered = account.Exposure.Of(contract.Underlying, [new OptionLot(contract, -qty)], null).UncoveredAfter * OptionContract.Shares;
        if (uncovered > Math.Max(0, shares.Qty + needed))
            return "insufficient underlying qty";
        var values = account.Values(now);
        return Math.Max(0, needed - Math.Max(0, -shares.Qty)) * contract.Strike <= values.RegtBuyingPower
            ? null
            : values.Multiplier == 1 ? "insufficient cash" : "insufficient regt buying power";
    }
}
