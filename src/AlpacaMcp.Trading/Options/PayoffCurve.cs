namespace AlpacaMcp.Trading.Options;

/// <summary>Profit of legs that settle together, by the price they settle at: straight between zero and each strike, and beyond the last.</summary>
internal sealed class PayoffCurve
{
    private const int Decimals = 4;

    private readonly IReadOnlyList<PayoffLeg> _legs;
    private readonly decimal _cost;

    internal PayoffCurve(IReadOnlyList<PayoffLeg> legs)
    {
        _legs = legs;
        _cost = legs.Sum(leg => leg.Cost);
        Slope = legs.Sum(leg => leg.SlopeAtInfinity);
        Kinks = [.. legs.Select(leg => leg.Strike).Append(0).Distinct().Order()];
    }

    /// <summary>Zero and the strikes, ascending: the curve bends nowhere else.</summary>
    internal IReadOnlyList<decimal> Kinks { get; }

    /// <summary>Profit per dollar beyond the highest strike.</summary>
    internal decimal Slope { get; }

    internal decimal At(decimal price) => _legs.Sum(leg => leg.ValueAt(price)) - _cost;

    /// <summary>Prices at which nothing is won or lost, to a hundredth of a cent, half to even.</summary>
    internal IReadOnlyList<decimal> Zeros()
    {
        var points = Kinks.Select(price => (Price: price, Profit: At(price))).ToList();
        var last = points[^1];
        return
        [
            .. points.Where(p => p.Profit == 0).Select(p => p.Price)
                .Concat(points.Zip(points.Skip(1)).Where(p => Math.Sign(p.First.Profit) * Math.Sign(p.Second.Profit) < 0).Select(p => Crossing(p.First, p.Second)))
                .Concat(Math.Sign(last.Profit) * Math.Sign(Slope) < 0 ? [last.Price - (last.Profit / Slope)] : Array.Empty<decimal>())
                .Select(price => Math.Round(price, Decimals, MidpointRounding.ToEven)).Distinct().Order(),
        ];
    }

    private static decimal Crossing((decimal Price, decimal Profit) from, (decimal Price, decimal Profit) to) =>
        from.Price - (from.Profit * (to.Price - from.Price) / (to.Profit - from.Profit));
}
