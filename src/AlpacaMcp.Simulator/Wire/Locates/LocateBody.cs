using AlpacaMcp.Simulator.Exchange.Locates;

namespace AlpacaMcp.Simulator.Wire.Locates;

/// <summary>One locate; what a rejected one has not is absent.</summary>
internal sealed record LocateBody
{
    public required Guid Id { get; init; }

    public required string Symbol { get; init; }

    public required long RequestedQty { get; init; }

    public required bool AllOrNone { get; init; }

    public string? LimitPrice { get; init; }

    public required string Status { get; init; }

    public string? RejectionReason { get; init; }

    public long? LocatedQty { get; init; }

    public string? LocatedPrice { get; init; }

    public string? TotalFee { get; init; }

    public required string CreatedAt { get; init; }

    public string? ExpiresAt { get; init; }

    public static LocateBody Of(Locate locate, DateTimeOffset now)
    {
        var isLocated = locate.RejectionReason is null;
        return new LocateBody
        {
            Id = locate.Id,
            Symbol = locate.Instrument.Symbol,
            RequestedQty = locate.RequestedQty,
            AllOrNone = locate.AllOrNone,
            LimitPrice = locate.LimitPrice?.ToWire(),
            Status = locate.StatusAt(now),
            RejectionReason = locate.RejectionReason,
            LocatedQty = isLocated ? locate.LocatedQty : null,
            LocatedPrice = isLocated ? locate.Price.ToWire() : null,
            TotalFee = isLocated ? locate.TotalFee.ToWire() : null,
            CreatedAt = locate.CreatedAt.ToWire(),
            ExpiresAt = isLocated ? locate.ExpiresAt.ToWire() : null,
        };
    }
}
