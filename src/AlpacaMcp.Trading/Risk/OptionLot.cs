using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Trading.Risk;

/// <summary>So many of one contract, bought (above 0) or sold (below), to open or to close a position.</summary>
internal sealed record OptionLot(OptionSymbol Contract, decimal Qty, bool Opens)
{
    internal static OptionLot? Of(string symbol, OrderSide side, decimal qty, PositionIntent intent) => OptionSymbol.Parse(symbol) is { } contract
        ? new(contract, side == OrderSide.Buy ? qty : -qty, intent == PositionIntent.BuyToOpen || intent == PositionIntent.SellToOpen)
        : null;

    /// <summary>The lot as it settles, what it cost aside.</summary>
    internal PayoffLeg ToLeg() => PayoffLeg.Option(Contract, Qty, 0);
}
