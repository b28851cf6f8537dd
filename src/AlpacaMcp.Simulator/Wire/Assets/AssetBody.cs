using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Assets;

/// <summary>One asset; the last three fields are for pairs only.</summary>
internal sealed record AssetBody
{
    public required Guid Id { get; init; }

    public required string Class { get; init; }

    public required string Exchange { get; init; }

    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public string Status { get; init; } = "active";

    public bool Tradable { get; init; } = true;

    public required bool Marginable { get; init; }

    public required bool Shortable { get; init; }

    public required bool EasyToBorrow { get; init; }

    /// <summary>For stocks only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BorrowStatus { get; init; }

    public required bool Fractionable { get; init; }

    public required decimal MaintenanceMarginRequirement { get; init; }

    public required string MarginRequirementLong { get; init; }

    public required string MarginRequirementShort { get; init; }

    public required IReadOnlyList<string> Attributes { get; init; }

    public string? Cusip { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MinOrderSize { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MinTradeIncrement { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PriceIncrement { get; init; }

    public static AssetBody Of(Instrument instrument) => new()
    {
        Id = instrument.Id,
        Class = instrument.Class.Word(),
        Exchange = instrument.Exchange,
        Symbol = instrument.Symbol,
        Name = instrument.Name,
        Marginable = !instrument.IsCrypto,
        Shortable = instrument.Shortable,
        EasyToBorrow = instrument.Shortable,
        Fractionable = instrument.Fractionable,
        BorrowStatus = instrument.IsCrypto ? null : instrument.Shortable ? "easy_to_borrow" : "hard_to_borrow",
        MaintenanceMarginRequirement = instrument.IsCrypto ? 100 : 30,
        MarginRequirementLong = instrument.IsCrypto ? "100" : "30",
        MarginRequirementShort = instrument.IsCrypto ? "100" : "30",
        Attributes = AssetAttributes.Of(instrument),
        MinOrderSize = instrument.IsCrypto ? "0.000000001" : null,
        MinTradeIncrement = instrument.IsCrypto ? "0.000000001" : null,
        PriceIncrement = instrument.IsCrypto ? instrument.PriceUnit.ToWire() : null,
    };
}
