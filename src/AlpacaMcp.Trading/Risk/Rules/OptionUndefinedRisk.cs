using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Trading.Options;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>No order leaves a short contract without what covers it: not by selling it, nor by selling its cover, be that a contract or shares.</summary>
internal sealed class OptionUndefinedRisk : IRiskRule
{
    public bool BindsReducing => true;

    public Objection? Check(RiskCase risk) => risk switch
    {
        { Options: { } options } when !options.OnlyCloses && Adjusted(options) is { } contract => IsAdjusted(contract, "symbol"),
        { Options: { Uncovers: true, OnlyCloses: true } options } => TakesCover(risk.Order, options),
        { Options: { Uncovers: true } options } => Naked(risk.Order, options.MoreUncovered),
        { Order: StockOrder { IsBuy: false } stock, Underlying: { } underlying } when Check(stock, underlying, risk.Remaining.Qty) is { } objection => objection,
        { Order: StockOrder { IsBuy: false } stock } when AdjustedShort(stock, risk.Snapshot) is { } contract => CoversAdjusted(stock, contract),
        _ => null,
    };

    private static OptionSymbol? Adjusted(OptionCase options) =>
        options.Lots.FirstOrDefault(lot => lot.Opens && lot.Contract.IsAdjusted())?.Contract;

    // A covered call whose contract a split has adjusted still stands on the shares, how many of them nobody here knows.
    private static OptionSymbol? AdjustedShort(StockOrder order, RiskSnapshot snapshot) => snapshot.Positions.Where(p => p.Qty < 0).Select(p => OptionSymbol.Parse(p.Symbol))
        .FirstOrDefault(contract => contract is { } call && call.Type == OptionType.Call && call.IsAdjusted() && call.Unadjusted() == order.Symbol.Replace(".", "", StringComparison.Ordinal));

    private static Objection CoversAdjusted(StockOrder order, OptionSymbol contract) => new(
        RiskCode.OptionUndefinedRisk,
        $"{order.Symbol} may cover the short call {contract}, which a corporate action adjusted; how many shares it delivers is not known here.",
        $"Buy {contract} back first (close_position).",
        "symbol");

    private static Objection? Check(StockOrder order, OptionBook book, decimal sold)
    {
        var legs = book.Legs;
        if (!legs.Any(leg => leg is { Kind: PayoffKind.Call, Qty: < 0 }))
            return null;
        var more = Payoff.Of([.. legs, .. OptionBook.ShareLegs(-sold)]).UncoveredShares - Payoff.Of(legs).UncoveredShares;
        return more <= 0 ? null : new(
            RiskCode.OptionUndefinedRisk,
            $"Selling {sold.Text()} {order.Symbol} would leave short calls on {more.Text()} shares without cover; what they can lose knows no end.",
            "Buy the short calls back first (close_position), or sell only shares that cover none.",
            "qty",
            more,
            0);
    }

    internal static Objection IsAdjusted(OptionSymbol contract, string field) => new(
        RiskCode.OptionUndefinedRisk,
        $"{contract} was adjusted by a corporate action (its root ends in a digit): what it delivers, and so what it can lose, is not known here.",
        "Use a contract whose root is the underlying's symbol; what is held can be sold.",
        field);

    private static Objection TakesCover(TradeOrder order, OptionCase options) => new(
        RiskCode.OptionUndefinedRisk,
        options.MoreUncovered > 0
            ? $"Selling {order.Label} alone would leave short calls on {Math.Max(options.After.UncoveredShares, options.MoreUncovered).Text()} shares without cover; what they can lose knows no end."
            : $"Selling {order.Label} alone takes away what bounds the loss of a short contract: {Text(options.Before.WorstLoss)} USD can be lost now, {Text(options.After.WorstLoss)} USD after it.",
        "Close the whole spread in one multi-leg order, or buy the short contract back first.",
        order is OptionOrder { IsMultiLeg: true } ? "legs" : "symbol");

    private static Objection Naked(TradeOrder order, decimal shares) => new(
        RiskCode.OptionUndefinedRisk,
        $"{order.Label} would leave short calls on {shares.Text()} shares uncovered by shares or by long calls that live as long; what they can lose knows no end.",
        "Add a long leg of the same type that expires no earlier, in at least the same ratio, or hold 100 shares for each short call.",
        order is OptionOrder { IsMultiLeg: true } ? "legs" : "side",
        shares,
        0);

    private static string Text(decimal? loss) => loss is { } bounded ? $"{bounded:F2}" : "an unbounded sum of";
}
