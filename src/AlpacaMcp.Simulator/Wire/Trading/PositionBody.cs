using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Wire.Trading;

/// <summary>One position; pairs are named without their slash.</summary>
internal sealed record PositionBody
{
    public required Guid AssetId { get; init; }

    public required string Symbol { get; init; }

    public required string Exchange { get; init; }

    public required string AssetClass { get; init; }

    public required bool AssetMarginable { get; init; }

    public required string AvgEntryPrice { get; init; }

    public required string Qty { get; init; }

    public required string QtyAvailable { get; init; }

    public required string Side { get; init; }

    public required string MarketValue { get; init; }

    public required string CostBasis { get; init; }

    public required string UnrealizedPl { get; init; }

    public required string UnrealizedPlpc { get; init; }

    public required string UnrealizedIntradayPl { get; init; }

    public required string UnrealizedIntradayPlpc { get; init; }

    public required string CurrentPrice { get; init; }

    public required string LastdayPrice { get; init; }

    public required string ChangeToday { get; init; }

    public static PositionBody Of(TradingAccount account, Holding holding, DateTimeOffset now)
    {
        var instrument = holding.Instrument;
        var (price, before) = (account.Venue.Feed.Trade(instrument, now).Price, account.Venue.Feed.PreviousClose(instrument, now));
        var (value, cost) = (holding.ValueAt(price), holding.CostBasis);
        return new PositionBody
        {
            AssetId = instrument.Id,
            Symbol = instrument.PositionSymbol,
            Exchange = instrument.Exchange,
            AssetClass = instrument.Class.Word(),
            AssetMarginable = instrument is { IsCrypto: false, Option: null },
            AvgEntryPrice = holding.AveragePrice.ToWirePrice(),
            Qty = holding.Qty.ToWire(),
            QtyAvailable = account.AvailableQty(holding).ToWire(),
            Side = holding.Qty > 0 ? "long" : "short",
            MarketValue = value.ToWire(),
            CostBasis = cost.ToWire(),
            UnrealizedPl = (value - cost).ToWire(),
            UnrealizedPlpc = Fraction(value - cost, cost),
            UnrealizedIntradayPl = (value - holding.DayCost).ToWire(),
            UnrealizedIntradayPlpc = Fraction(value - holding.DayCost, holding.DayCost),
            CurrentPrice = price.ToWire(),
            LastdayPrice = before.ToWire(),
            ChangeToday = Fraction(price - before, before),
        };
    }

    private static string Fraction(decimal part, decimal whole) =>
        (whole == 0 ? 0 : decimal.Round(part / Math.Abs(whole), 10, MidpointRounding.ToEven)).ToWire();
}
