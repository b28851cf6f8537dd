using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.CorporateActions;

/// <summary>What a company does to its shares.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/corporateactions-1"/>
[JsonConverter(typeof(WireValueConverter<CorporateActionType>))]
public readonly record struct CorporateActionType(string Value) : IWireValue<CorporateActionType>
{
    /// <summary>Fewer shares at a higher price.</summary>
    public static CorporateActionType ReverseSplit { get; } = new("reverse_split");

    /// <summary>More shares at a lower price.</summary>
    public static CorporateActionType ForwardSplit { get; } = new("forward_split");

    /// <summary>A unit falls apart into its shares and warrants.</summary>
    public static CorporateActionType UnitSplit { get; } = new("unit_split");

    /// <summary>Cash per share.</summary>
    public static CorporateActionType CashDividend { get; } = new("cash_dividend");

    /// <summary>Shares per share.</summary>
    public static CorporateActionType StockDividend { get; } = new("stock_dividend");

    /// <summary>Shares of a part that becomes a company.</summary>
    public static CorporateActionType SpinOff { get; } = new("spin_off");

    /// <summary>Bought for cash.</summary>
    public static CorporateActionType CashMerger { get; } = new("cash_merger");

    /// <summary>Bought for shares.</summary>
    public static CorporateActionType StockMerger { get; } = new("stock_merger");

    /// <summary>Bought for both.</summary>
    public static CorporateActionType StockAndCashMerger { get; } = new("stock_and_cash_merger");

    /// <summary>Taken back for cash.</summary>
    public static CorporateActionType Redemption { get; } = new("redemption");

    /// <summary>Another symbol.</summary>
    public static CorporateActionType NameChange { get; } = new("name_change");

    /// <summary>Struck off without value.</summary>
    public static CorporateActionType WorthlessRemoval { get; } = new("worthless_removal");

    /// <summary>Rights to buy more shares.</summary>
    public static CorporateActionType RightsDistribution { get; } = new("rights_distribution");

    /// <summary>Some shares, drawn by lot, are taken back.</summary>
    public static CorporateActionType PartialCall { get; } = new("partial_call");

    /// <summary>Anything else that exchanges shares.</summary>
    public static CorporateActionType Reorganization { get; } = new("reorganization");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } =
    [
        ReverseSplit.Value, ForwardSplit.Value, UnitSplit.Value, CashDividend.Value,
        StockDividend.Value, SpinOff.Value, CashMerger.Value, StockMerger.Value,
        StockAndCashMerger.Value, Redemption.Value, NameChange.Value, WorthlessRemoval.Value,
        RightsDistribution.Value, PartialCall.Value, Reorganization.Value,
    ];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static CorporateActionType From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
