using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>What a person may have to be asked about.</summary>
/// <param name="Order">The exact order in words.</param>
/// <param name="Cost">USD at worst, or what can be lost if that is more; null where that is no matter of cost.</param>
/// <param name="Equity">Account equity, USD; null when unreadable.</param>
internal sealed record ApprovalCase(string Order, decimal? Cost, decimal? Equity)
{
    /// <summary>It sells contracts that are not held.</summary>
    internal bool SellsToOpen { get; init; }

    /// <summary>It only closes: of all reasons only what the caller has read counts.</summary>
    internal bool OnlyCloses { get; init; }

    internal decimal? EquityPercent => Cost is { } cost && Equity is > 0 and var equity ? Math.Round(cost / equity * 100, 2, MidpointRounding.ToPositiveInfinity) : null;

    /// <summary>An order before the rules; of a replacement the whole of what it becomes.</summary>
    internal static ApprovalCase Of(string order, RiskCase risk) => new(order, CostOf(risk), risk.Snapshot.Equity)
    {
        SellsToOpen = risk.Options is { } options && options.Lots.Any(lot => lot is { Opens: true, Qty: < 0 }),
    };

    // Only options may bring money: without a price anything else looks as if it cost nothing.
    private static decimal? CostOf(RiskCase risk) => risk.Options is { } options
        ? options.WorstCost is null ? null : Math.Max(risk.Size.Notional, risk.WholeLoss ?? 0)
        : risk.Size.Notional > 0 ? risk.Size.Notional : null;
}
