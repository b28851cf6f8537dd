using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>One contract; interest and close are those of the last session before today.</summary>
internal sealed record OptionContractBody
{
    public required Guid Id { get; init; }

    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public required bool Tradable { get; init; }

    public required string ExpirationDate { get; init; }

    public required string RootSymbol { get; init; }

    public required string UnderlyingSymbol { get; init; }

    public required Guid UnderlyingAssetId { get; init; }

    public required string Type { get; init; }

    public string Style { get; init; } = "american";

    public required string StrikePrice { get; init; }

    public string Multiplier { get; init; } = OptionContract.Shares.ToWire();

    public string Size { get; init; } = OptionContract.Shares.ToWire();

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OpenInterest { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OpenInterestDate { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClosePrice { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClosePriceDate { get; init; }

    public required bool Ppind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OptionDeliverable>? Deliverables { get; init; }

    public static OptionContractBody Of(Instrument option, OptionContract contract, MarketFeed feed, DateTimeOffset now, bool showsDeliverables)
    {
        var active = !contract.IsExpired(now);
        var before = NyseCalendar.Before(NewYorkTime.Date(now)).Date;
        var day = before < contract.Expiration ? before : contract.Expiration;
        var known = day >= OptionExpirations.ListedFrom(contract.Expiration);
        var close = feed.PreviousClose(option, now);
        var spot = UnderlyingPrice.Before(feed.Path, contract.Underlying, day.AddDays(1));
        return new OptionContractBody
        {
            Id = option.Id,
            Symbol = option.Symbol,
            Name = option.Name,
            Status = active ? "active" : "inactive",
            Tradable = active,
            ExpirationDate = contract.Expiration.ToWire(),
            RootSymbol = contract.Root,
            UnderlyingSymbol = contract.Underlying.Symbol,
            UnderlyingAssetId = contract.Underlying.Id,
            Type = contract.Type.Word(),
            StrikePrice = contract.Strike.ToWire(),
            OpenInterest = known ? ((decimal)OptionInterest.At(option, contract, spot, close)).ToWire() : null,
            OpenInterestDate = known ? day.ToWire() : null,
            ClosePrice = known ? close.ToWire() : null,
            ClosePriceDate = known ? day.ToWire() : null,
            Ppind = contract.Underlying.PennyOptions,
            Deliverables = showsDeliverables ? [OptionDeliverable.Of(contract.Underlying)] : null,
        };
    }
}
