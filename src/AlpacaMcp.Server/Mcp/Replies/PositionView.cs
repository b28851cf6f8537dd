using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>A position as a model needs it; percentages are 0-100.</summary>
internal sealed record PositionView
{
    public required string Symbol { get; init; }
    public required string AssetClass { get; init; }
    public required string Side { get; init; }

    /// <summary>Negative when short.</summary>
    public required decimal Qty { get; init; }

    /// <summary>What open orders do not hold.</summary>
    public decimal? QtyAvailable { get; init; }
    public decimal? AvgEntryPrice { get; init; }
    public decimal? CurrentPrice { get; init; }
    public decimal? LastdayPrice { get; init; }
    public decimal? MarketValue { get; init; }
    public decimal? CostBasis { get; init; }
    public decimal? UnrealizedPl { get; init; }
    public decimal? UnrealizedPlPercent { get; init; }
    public decimal? UnrealizedIntradayPl { get; init; }
    public decimal? UnrealizedIntradayPlPercent { get; init; }
    public decimal? ChangeTodayPercent { get; init; }

    internal static PositionView Of(Position position) => new()
    {
        Symbol = OutsideText.Word(PositionSymbol.Of(position)),
        AssetClass = OutsideText.Word(position.AssetClass.Value),
        Side = OutsideText.Word(position.Side.Value),
        Qty = position.Qty,
        QtyAvailable = position.QtyAvailable,
        AvgEntryPrice = position.AvgEntryPrice,
        CurrentPrice = position.CurrentPrice,
        LastdayPrice = position.LastdayPrice,
        MarketValue = position.MarketValue,
        CostBasis = position.CostBasis,
        UnrealizedPl = position.UnrealizedPl,
        UnrealizedPlPercent = position.UnrealizedPlpc * 100,
        UnrealizedIntradayPl = position.UnrealizedIntradayPl,
        UnrealizedIntradayPlPercent = position.UnrealizedIntradayPlpc * 100,
        ChangeTodayPercent = position.ChangeToday * 100,
    };
}
