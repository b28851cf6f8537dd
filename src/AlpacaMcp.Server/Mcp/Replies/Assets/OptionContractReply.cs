using AlpacaMcp.Api.OptionContracts;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Assets;

/// <summary>One option contract; prices in USD.</summary>
internal sealed record OptionContractReply
{
    public required string Symbol { get; init; }
    public string? UnderlyingSymbol { get; init; }
    public required string Type { get; init; }
    public string? Style { get; init; }
    public required decimal StrikePrice { get; init; }
    public required DateOnly ExpirationDate { get; init; }
    public required string Status { get; init; }
    public bool? Tradable { get; init; }

    /// <summary>What a price is multiplied by.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>Shares delivered.</summary>
    public decimal? Size { get; init; }
    public decimal? OpenInterest { get; init; }
    public DateOnly? OpenInterestDate { get; init; }
    public decimal? ClosePrice { get; init; }
    public DateOnly? ClosePriceDate { get; init; }

    /// <summary>What one contract delivers, as "100 AAPL, T+1".</summary>
    public IReadOnlyList<string>? Deliverables { get; init; }

    internal static OptionContractReply Of(OptionContract contract) => new()
    {
        Symbol = Code(contract.Symbol),
        UnderlyingSymbol = contract.UnderlyingSymbol is { } underlying ? Code(underlying) : null,
        Type = Code(contract.Type.Value),
        Style = contract.Style.Value is { Length: > 0 } style ? Code(style) : null,
        StrikePrice = contract.StrikePrice,
        ExpirationDate = contract.ExpirationDate,
        Status = Code(contract.Status.Value),
        Tradable = contract.Tradable,
        Multiplier = contract.Multiplier,
        Size = contract.Size,
        OpenInterest = contract.OpenInterest,
        OpenInterestDate = contract.OpenInterestDate,
        ClosePrice = contract.ClosePrice,
        ClosePriceDate = contract.ClosePriceDate,
        Deliverables = contract.Deliverables.Count == 0 ? null : [.. contract.Deliverables.Select(Text)],
    };

    internal static string Text(OptionDeliverable deliverable)
    {
        var what = deliverable.Type == "cash" ? "USD" : Code(deliverable.Symbol ?? deliverable.Type);
        var amount = deliverable.Amount is { } known ? Plain.Text(known) : "unknown amount of";
        var settles = deliverable.SettlementType is { } type ? $", {Code(type)}{(deliverable.DelayedSettlement is true ? " or later" : "")}" : "";
        return $"{amount} {what}{settles}";
    }

    private static string Code(string word) => OutsideText.Word(word);
}
