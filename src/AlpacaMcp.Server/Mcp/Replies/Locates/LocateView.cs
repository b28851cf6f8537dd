using AlpacaMcp.Api.Locates;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Locates;

/// <summary>A locate as a model needs it; prices and fees in USD.</summary>
internal sealed record LocateView
{
    public required Guid Id { get; init; }
    public required string Symbol { get; init; }
    public required string Status { get; init; }
    public string? RejectionReason { get; init; }
    public required long RequestedQty { get; init; }
    public long? LocatedQty { get; init; }
    public decimal? LocatedPrice { get; init; }
    public decimal? TotalFee { get; init; }
    public decimal? LimitPrice { get; init; }
    public bool? AllOrNone { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }

    internal static LocateView Of(Locate locate) => new()
    {
        Id = locate.Id,
        Symbol = Code(locate.Symbol),
        Status = Code(locate.Status.Value),
        RejectionReason = locate.RejectionReason is { } reason ? Code(reason) : null,
        RequestedQty = locate.RequestedQty,
        LocatedQty = locate.LocatedQty,
        LocatedPrice = locate.LocatedPrice,
        TotalFee = locate.TotalFee,
        LimitPrice = locate.LimitPrice,
        AllOrNone = locate.AllOrNone is true ? true : null,
        CreatedAt = locate.CreatedAt,
        ExpiresAt = locate.ExpiresAt,
    };

    internal static string Code(string word) => OutsideText.Word(word);
}
