using System.Text.Json.Serialization;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Positions;

/// <summary>What the account holds of one asset.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getallopenpositions"/>
public sealed record Position
{
    /// <summary>The asset's id.</summary>
    [JsonConverter(typeof(OptionalGuidConverter))]
    public Guid? AssetId { get; init; }

    /// <summary>The asset's symbol. Crypto pairs come without the slash: <c>BTCUSD</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>The asset's listing exchange; empty for options.</summary>
    public string? Exchange { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public AssetClass AssetClass { get; init; }

    /// <summary>Whether it can be bought on margin.</summary>
    public bool? AssetMarginable { get; init; }

    /// <summary>Long or short.</summary>
    public PositionSide Side { get; init; }

    /// <summary>Shares, coins or contracts; negative when short.</summary>
    public required decimal Qty { get; init; }

    /// <summary>The part of <see cref="Qty"/> that no open order holds.</summary>
    public decimal? QtyAvailable { get; init; }

    /// <summary>Average price paid per share, coin or contract unit.</summary>
    public decimal? AvgEntryPrice { get; init; }

    /// <summary>Total paid, in dollars; negative when short.</summary>
    public decimal? CostBasis { get; init; }

    /// <summary>Present price.</summary>
    public decimal? CurrentPrice { get; init; }

    /// <summary>Price at the last close.</summary>
    public decimal? LastdayPrice { get; init; }

    /// <summary>Present value, in dollars; negative when short.</summary>
    public decimal? MarketValue { get; init; }

    /// <summary>Profit since entry, in dollars.</summary>
    public decimal? UnrealizedPl { get; init; }

    /// <summary>Profit since entry, as a fraction: 0.0084 is 0.84 %.</summary>
    public decimal? UnrealizedPlpc { get; init; }

    /// <summary>Profit today, in dollars.</summary>
    public decimal? UnrealizedIntradayPl { get; init; }

    /// <summary>Profit today, as a fraction.</summary>
    public decimal? UnrealizedIntradayPlpc { get; init; }

    /// <summary>Price change today, as a fraction.</summary>
    public decimal? ChangeToday { get; init; }

    /// <summary>Present conversion rate; accounts in another currency only.</summary>
    public decimal? SwapRate { get; init; }

    /// <summary>Average conversion rate at entry; accounts in another currency only.</summary>
    public decimal? AvgEntrySwapRate { get; init; }

    /// <summary>Conversion rate of the day before; accounts in another currency only.</summary>
    public decimal? PrevSwapRate { get; init; }

    /// <summary>The same values in dollars; accounts in another currency only.</summary>
    public UsdPositionValues? Usd { get; init; }
}
