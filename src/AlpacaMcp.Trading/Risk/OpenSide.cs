namespace AlpacaMcp.Trading.Risk;

/// <summary>What is still to trade on one side of a symbol, order by order.</summary>
/// <param name="Sum">All of it.</param>
/// <param name="Dearest">The most that one share or coin of it costs, USD.</param>
/// <param name="Unpriced">How much of it no price is known for.</param>
internal sealed record OpenSide(OpenQuantity Sum, decimal Dearest, decimal Unpriced)
{
    internal static OpenSide Nothing { get; } = new(default, 0, 0);

    internal OpenSide With(OpenQuantity order) => WithLargestOf(order);

    /// <summary>With one order more, of which several states are possible.</summary>
    internal OpenSide WithLargestOf(params IReadOnlyList<OpenQuantity> states) => new(
        Sum + states.Aggregate(OpenQuantity.Larger),
        Math.Max(Dearest, states.Max(state => state.Unit)),
        Unpriced + states.Max(state => state is { Qty: > 0, Notional: 0 } ? state.Qty : 0));

    /// <summary>What is left when it first uses up a position of the other side: at worst the dearest part.</summary>
    /// <param name="held">Size of that position; nothing when it is on this side.</param>
    internal OpenQuantity Beyond(decimal held)
    {
        if (held <= 0)
            return Sum;
        var beyond = Math.Max(0, Sum.Qty - held);
        return new(beyond, Math.Min(Sum.Notional, beyond * Dearest));
    }

    internal bool IsPricedBeyond(decimal held) => Unpriced == 0 || Beyond(held).Qty == 0;
}
