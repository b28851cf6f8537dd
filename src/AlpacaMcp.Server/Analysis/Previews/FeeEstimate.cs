using AlpacaMcp.Server.Mcp.Replies.Analysis;
using AlpacaMcp.Trading.Options;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Previews;

namespace AlpacaMcp.Server.Analysis.Previews;

/// <summary>What an order would cost in fees, by the rates that Alpaca publishes. They change several times a year; paper trading charges crypto's alone.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/regulatory-fees"/>
/// <seealso href="https://docs.alpaca.markets/docs/crypto-fees"/>
internal static class FeeEstimate
{
    private const string Regulatory = "docs.alpaca.markets/docs/regulatory-fees; rates change, paper charges none";
    private const string Crypto = "docs.alpaca.markets/docs/crypto-fees: 0.25 % taker, lowest tier; a buy pays it in coins";

    private const decimal CryptoTaker = 0.0025m;
    private const decimal SecOfProceeds = 0.0000278m;
    private const decimal TafPerShare = 0.000166m;
    private const decimal MostTaf = 8.30m;
    private const decimal TafPerContract = 0.00279m;
    private const decimal CatPerShare = 0.000046m;
    private const decimal OrfPerContract = 0.02685m;
    private const decimal OccPerContract = 0.02m;
    private const decimal MostOcc = 55m;

    /// <summary>Null when the preview has no price to reckon with.</summary>
    internal static FeesView? Of(TradeOrder order, OrderPreview preview) => preview is not { Qty: { } qty, Cost: { } cost } ? null : order switch
    {
        CryptoOrder => new() { Crypto = Cents(Math.Abs(cost) * CryptoTaker), Total = Cents(Math.Abs(cost) * CryptoTaker), Source = Crypto },
        OptionOrder option => OfContracts(option, qty, cost),
        _ => OfShares(qty, cost),
    };

    private static FeesView OfShares(decimal qty, decimal cost)
    {
        var isSale = cost < 0;
        return Sum(new()
        {
            Sec = isSale ? Cents(-cost * SecOfProceeds) : null,
            Taf = isSale ? Math.Min(MostTaf, Cents(qty * TafPerShare)) : null,
            Cat = Cents(qty * CatPerShare),
            Source = Regulatory,
        });
    }

    private static FeesView OfContracts(OptionOrder order, decimal units, decimal cost)
    {
        var legs = order.Legs.Count > 0 ? order.Legs.Select(leg => (Qty: leg.RatioQty * units, leg.Side)).ToList() : [(units, order.Side)];
        var (all, sold) = (legs.Sum(leg => leg.Qty), legs.Where(leg => leg.Side == Api.Orders.OrderSide.Sell).Sum(leg => leg.Qty));
        return Sum(new()
        {
            Sec = cost < 0 ? Cents(-cost * SecOfProceeds) : null,
            Taf = sold > 0 ? Cents(sold * TafPerContract) : null,
            Cat = Cents(all * PayoffLeg.StandardMultiplier * CatPerShare),
            Orf = Cents(all * OrfPerContract),
            Occ = Math.Min(MostOcc, Cents(all * OccPerContract)),
            Source = Regulatory,
        });
    }

    private static FeesView Sum(FeesView fees) => fees with { Total = (fees.Sec ?? 0) + (fees.Taf ?? 0) + (fees.Cat ?? 0) + (fees.Orf ?? 0) + (fees.Occ ?? 0) };

    /// <summary>Alpaca rounds fees up to the cent.</summary>
    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.ToPositiveInfinity);
}
