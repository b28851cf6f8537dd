using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Analysis.Strategies;
using AlpacaMcp.Trading.Previews;

namespace AlpacaMcp.Server.Analysis.Previews;

/// <summary>What the figures of a preview alone do not say.</summary>
internal static class PreviewNotes
{
    internal static IReadOnlyList<string> Of(OrderPreview preview, BuyingPower power) =>
    [
        .. preview.Notes,
        .. power.After < 0 ? (string[])["buying_power_after is negative: Alpaca would likely reject the order."] : [],
        .. preview.Changes.Where(change => change.Effect == "reverses").Select(change => $"It closes {change.Symbol} and opens the other side."),
    ];

    /// <summary>What each contract that the order leaves more of does on its last day, for all of it.</summary>
    internal static IReadOnlyList<string> LastDays(OrderPreview preview) =>
    [
        .. preview.Changes.Where(change => Math.Abs(change.After) > Math.Abs(change.Before))
            .Select(change => OptionSymbol.Parse(change.Symbol) is { } contract ? AtExpiry.Line(contract, change.After) : null)
            .OfType<string>(),
    ];
}
