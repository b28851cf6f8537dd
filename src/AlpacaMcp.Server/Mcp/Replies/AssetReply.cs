using AlpacaMcp.Api.Assets;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>What may be done with an asset.</summary>
internal sealed record AssetReply
{
    public required Guid Id { get; init; }
    public required string Symbol { get; init; }

    /// <summary>Outside text.</summary>
    public string? Name { get; init; }
    public required string AssetClass { get; init; }
    public string? Exchange { get; init; }
    public required string Status { get; init; }
    public bool? Tradable { get; init; }
    public bool? Fractionable { get; init; }
    public bool? Marginable { get; init; }
    public bool? Shortable { get; init; }
    public bool? EasyToBorrow { get; init; }
    public decimal? MarginRequirementLongPercent { get; init; }
    public decimal? MarginRequirementShortPercent { get; init; }
    public decimal? MinOrderSize { get; init; }
    public decimal? MinTradeIncrement { get; init; }
    public decimal? PriceIncrement { get; init; }
    public IReadOnlyList<string>? Attributes { get; init; }

    internal static AssetReply Of(Asset asset) => new()
    {
        Id = asset.Id,
        Symbol = OutsideText.Word(asset.Symbol),
        Name = string.IsNullOrWhiteSpace(asset.Name) ? null : OutsideText.Seal(asset.Name, 120),
        AssetClass = OutsideText.Word(asset.Class.Value),
        Exchange = OutsideText.Code(asset.Exchange),
        Status = OutsideText.Word(asset.Status.Value),
        Tradable = asset.Tradable,
        Fractionable = asset.Fractionable,
        Marginable = asset.Marginable,
        Shortable = asset.Shortable,
        EasyToBorrow = asset.EasyToBorrow ?? (asset.BorrowStatus is { } status ? status == "easy_to_borrow" : null),
        MarginRequirementLongPercent = asset.MarginRequirementLong,
        MarginRequirementShortPercent = asset.MarginRequirementShort,
        MinOrderSize = asset.MinOrderSize,
        MinTradeIncrement = asset.MinTradeIncrement,
        PriceIncrement = asset.PriceIncrement,
        Attributes = asset.Attributes.Count == 0 ? null : [.. asset.Attributes.Select(attribute => OutsideText.Word(attribute))],
    };
}
