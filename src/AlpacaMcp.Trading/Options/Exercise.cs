using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Risk.Rules;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Options;

/// <summary>The exercise of bought contracts, judged as the trade in shares at the strike that it is. It never counts as reducing.</summary>
/// <param name="Contract">What is exercised.</param>
/// <param name="Held">Contracts held.</param>
/// <param name="Qty">Contracts that no open order holds: those are exercised.</param>
internal sealed record Exercise(OptionSymbol Contract, decimal Held, decimal Qty)
{
    /// <summary>The account's latest activities before the position was read.</summary>
    public IReadOnlyList<string>? KnownActivities { get; init; }

    private const string Kind = "exercise";

    // The strike is no price to hold against the market, and the shares come from no order book.
    private static readonly RiskGate Gate = new(
    [
        new TradingHalted(), new ReduceOnly(), new PolicyAccepted(), new AccountReadable(), new ClockAgreement(), new NoUnknownOrder(),
        new ProfitReadable(), new MaxDailyLoss(), new MaxDrawdown(), new SymbolAllowed(), new MaxOrderNotional(), new MaxPositionShare(),
        new MaxGrossExposure(), new MaxOrdersPerMinute(), new MaxOrdersPerDay(), new MaxDailyNotional(),
    ]);

    private bool IsCall => Contract.Type == OptionType.Call;

    private decimal Shares => Qty * PayoffLeg.StandardMultiplier;

    internal StockOrder Trade(string symbol) => new()
    {
        Symbol = symbol,
        Side = IsCall ? OrderSide.Buy : OrderSide.Sell,
        Qty = Shares,
        Type = OrderType.Limit,
        LimitPrice = Contract.Strike,
        TimeInForce = TimeInForce.Day,
    };

    internal JournalDecision Decide(string id, RiskPolicy policy, RiskSnapshot snapshot, JournalView journal, DateTimeOffset now)
    {
        // The request names no quantity: contracts that arrive before it are exercised, too.
        var arriving = OptionBook.Of(Contract.Root, snapshot, journal).Pending(Contract, isBuy: true);
        var decision = (this with { Qty = Qty + arriving }).DecideOn(id, policy, snapshot, journal, now);
        return decision with { Intent = decision.Intent with { Terms = Terms } }; // Whether it has happened is told by what is there now.
    }

    /// <summary>What the request says; it names no quantity, so that what arrives before it only makes it dearer.</summary>
    internal OrderTerms Terms => new(Contract.ToString(), "", Kind, "", Qty, null, Contract.Strike, null, null, null);

    internal string InWords => $"exercise {Qty.Text()} {Contract}: {(IsCall ? "buy" : "sell")} {Shares.Text()} shares at {Contract.Strike.Text()}";

    private JournalDecision DecideOn(string id, RiskPolicy policy, RiskSnapshot snapshot, JournalView journal, DateTimeOffset now)
    {
        var symbol = OptionBook.ShareSymbol(Contract.Root, snapshot, journal);
        var atStrike = snapshot with { Price = new ReferencePrice { MaxQuoteAge = TimeSpan.Zero } };
        var risk = RiskCase.Of(Trade(symbol), policy, atStrike, journal) with { IsReducing = false };
        OrderIntent intent = new()
        {
            ClientOrderId = id,
            Kind = IntentKind.Exercise,
            Terms = Terms,
            Symbol = SymbolKey.Of(symbol),
            IsBuy = IsCall,
            Qty = Shares,
            Notional = Shares * Contract.Strike,
            IsReducing = false,
            DecidedAt = now,
            Day = snapshot.Ask.Day,
            PolicyHash = policy.Hash(),
            Held = Held,
            KnownActivities = KnownActivities,
        };
        return new(intent, [.. Gate.Judge(risk).Select(Worded), .. Uncovers(risk), .. IsAdjusted(), .. IsInFlight(journal)]);
    }

    // The tool takes no quantity: it exercises all there is.
    private static Objection Worded(Objection objection) => objection.Field != "qty" ? objection : objection with
    {
        NextStep = "All free contracts are exercised at once: sell them, or sell some first, with close_position. Only the operator can raise the limit.",
        Field = "symbol_or_contract_id",
    };

    /// <summary>The shares of an exercised call cover what the call covered; those that a put delivers must be there, and cover no call.</summary>
    private IEnumerable<Objection> Uncovers(RiskCase risk)
    {
        if (risk.Underlying is not { Legs: var before, Shares: var held })
            return []; // The position has gone; Alpaca says so.
        var after = Payoff.Of([.. before, PayoffLeg.Option(Contract, -Qty, 0), .. OptionBook.ShareLegs(IsCall ? Shares : -Shares)]);
        var lacking = IsCall ? 0 : Shares - Math.Max(0, held.Position - held.Sells.Qty);
        var more = Math.Max(after.UncoveredShares - Payoff.Of(before).UncoveredShares, lacking);
        return more <= 0 ? [] :
        [
            new(
                RiskCode.OptionUndefinedRisk,
                $"Exercising {Qty.Text()} {Contract} would leave {more.Text()} shares sold short, or short calls on them without cover.",
                "Hold the shares that a put delivers, and buy short calls back first.",
                "symbol_or_contract_id",
                more,
                0),
        ];
    }

    /// <summary>What an adjusted contract delivers, and of which symbol, is not known here.</summary>
    private IEnumerable<Objection> IsAdjusted() => Contract.IsAdjusted() ? [OptionUndefinedRisk.IsAdjusted(Contract, "symbol_or_contract_id")] : [];

    private IEnumerable<Objection> IsInFlight(JournalView journal) =>
        journal.Unreflected.Any(i => i.Terms.Type == Kind && i.Terms.Symbol == Contract.ToString()) ? [Refusals.ExerciseInFlight(Contract)] : [];
}
