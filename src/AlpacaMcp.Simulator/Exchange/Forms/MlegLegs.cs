using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Two to four legs, each with contract, ratio and intent; the ratios have no common divisor. https://docs.alpaca.markets/us/docs/options-level-3-trading</summary>
internal sealed class MlegLegs : IFormRule
{
    public Refusal? Check(OrderRequest request)
    {
        if (!request.IsMleg)
            return null;
        if (request.Legs is not { Count: >= 2 and <= 4 } legs)
            return Refusal.Unprocessable("mleg orders must have at least 2 legs and at most 4 legs");
        return legs.Select(CheckLeg).FirstOrDefault(refusal => refusal is not null) ?? CheckRatios(legs);
    }

    private static Refusal? CheckLeg(LegRequest leg, int i)
    {
        if (string.IsNullOrEmpty(leg.Symbol))
            return Refusal.Invalid($"leg.{i} symbol is required");
        if (leg.RatioQty is not > 0 || leg.RatioQty != decimal.Truncate(leg.RatioQty.Value))
            return Refusal.Invalid($"leg.{i} ratio_qty must be a positive integer");
        if (string.IsNullOrEmpty(leg.PositionIntent))
            return Refusal.Unprocessable($"leg.{i} position intent is required");
        if (WireWord.Parse<PositionIntent>(leg.PositionIntent) is null)
            return Refusal.Invalid("invalid position_intent");
        return leg.Side is { } side && !leg.PositionIntent.StartsWith($"{side}_", StringComparison.Ordinal) ? Refusal.Invalid("invalid side") : null;
    }

    private static Refusal? CheckRatios(IReadOnlyList<LegRequest> legs)
    {
        // Each leg has been seen to have one.
        var ratios = legs.Select(leg => leg.RatioQty!.Value).ToArray();
        var divisor = ratios.Aggregate(Divisor);
        var listed = string.Join(' ', ratios.Select(ratio => ratio.ToString("0", CultureInfo.InvariantCulture)));
        return divisor == 1
            ? null
            : Refusal.Unprocessable($"leg ratio quantities should be relatively prime: GCD[{listed}] = {divisor.ToString("0", CultureInfo.InvariantCulture)}");
    }

    private static decimal Divisor(decimal a, decimal b) => b == 0 ? a : Divisor(b, a % b);
}
