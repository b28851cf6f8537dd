using System.Text.Json;
using AlpacaMcp.Server.Analysis.Previews;
using AlpacaMcp.Server.Mcp.Replies.Tables;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Previews;

namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>What would become of an order if it were placed now; nothing was sent. USD.</summary>
internal sealed record PreviewReply
{
    private const int MoneyDecimals = 2;
    private const int QtyDecimals = 9;

    public required string Environment { get; init; }
    public required string Account { get; init; }
    public required string AssetClass { get; init; }

    /// <summary>True when it is valid and no rule objects; Alpaca may still reject it.</summary>
    public required bool WouldBeSent { get; init; }
    public required bool Valid { get; init; }
    public IReadOnlyList<Objection>? Objections { get; init; }
    public IReadOnlyList<string>? RuleColumns { get; init; }
    public IReadOnlyList<IReadOnlyList<Cell>>? Rules { get; init; }

    /// <summary>True when it only shrinks a position, and so is exempt from limits.</summary>
    public bool? Reducing { get; init; }
    public decimal? Qty { get; init; }
    public decimal? Bid { get; init; }
    public decimal? Ask { get; init; }
    public decimal? QuoteAgeSeconds { get; init; }

    /// <summary>Per share, coin or unit of contracts.</summary>
    public decimal? EstimatedPrice { get; init; }

    /// <summary>Negative when it brings money.</summary>
    public decimal? EstimatedCost { get; init; }

    /// <summary>As the limits count it.</summary>
    public decimal? WorstCost { get; init; }

    /// <summary>Options: what it adds at most to what the underlying can lose.</summary>
    public decimal? LossAdded { get; init; }
    public FeesView? EstimatedFees { get; init; }
    public decimal? BuyingPowerBefore { get; init; }

    /// <summary>Estimate.</summary>
    public decimal? BuyingPowerAfter { get; init; }
    public IReadOnlyList<PositionChangeView>? Positions { get; init; }
    public IReadOnlyList<string>? AtExpiry { get; init; }
    public IReadOnlyList<string>? Notes { get; init; }

    internal static PreviewReply Of(Standing standing, TradeOrder order, OrderPreview preview, IReadOnlyList<Objection> foreign, BuyingPower power)
    {
        IReadOnlyList<Objection> objections = [.. foreign, .. preview.Objections];
        var rules = Table.Of(
            preview.Verdicts,
            new("rule", v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.Rule)),
            new("verdict", v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.Verdict.ToString())),
            new("observed", v => v.Observed),
            new("limit", v => v.Limit));
        return new()
        {
            Environment = standing.Environment,
            Account = standing.Account,
            AssetClass = order.AssetClass.Value,
            WouldBeSent = objections.Count == 0,
            Valid = preview.IsValid && foreign.Count == 0,
            Objections = OrNothing(objections),
            RuleColumns = OrNothing(rules.Columns),
            Rules = OrNothing(rules.Rows),
            Reducing = preview.Verdicts.Count == 0 ? null : preview.IsReducing,
            Qty = Rounded(preview.Qty, QtyDecimals),
            Bid = preview.Bid,
            Ask = preview.Ask,
            QuoteAgeSeconds = preview.QuoteAge is { } age ? Rounded((decimal)age.TotalSeconds, MoneyDecimals) : null,
            EstimatedPrice = preview.Price,
            EstimatedCost = Rounded(preview.Cost, MoneyDecimals),
            WorstCost = Rounded(preview.WorstCost, MoneyDecimals),
            LossAdded = Rounded(preview.LossAdded, MoneyDecimals),
            EstimatedFees = FeeEstimate.Of(order, preview),
            BuyingPowerBefore = preview.Verdicts.Count == 0 ? null : power.Before,
            BuyingPowerAfter = Rounded(power.After, MoneyDecimals),
            Positions = OrNothing([.. preview.Changes.Select(PositionChangeView.Of)]),
            AtExpiry = OrNothing(PreviewNotes.LastDays(preview)),
            Notes = OrNothing(PreviewNotes.Of(preview, power)),
        };
    }

    /// <summary>Half to even.</summary>
    private static decimal? Rounded(decimal? value, int decimals) => value is { } number ? Math.Round(number, decimals, MidpointRounding.ToEven) : null;

    private static IReadOnlyList<T>? OrNothing<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
