using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Exchange.CorporateActions;

namespace AlpacaMcp.Simulator.Wire.CorporateActions;

/// <summary>Actions by kind; a kind without any is left out.</summary>
internal sealed record CorporateActionGroups
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CashDividendBody>? CashDividends { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ForwardSplitBody>? ForwardSplits { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReverseSplitBody>? ReverseSplits { get; init; }

    public static CorporateActionGroups Of(IReadOnlyCollection<CorporateAction> actions) => new()
    {
        CashDividends = Group(actions, CorporateActionKind.CashDividend, Dividend),
        ForwardSplits = Group(actions, CorporateActionKind.ForwardSplit, Forward),
        ReverseSplits = Group(actions, CorporateActionKind.ReverseSplit, Reverse),
    };

    private static T[]? Group<T>(IReadOnlyCollection<CorporateAction> actions, CorporateActionKind kind, Func<CorporateAction, T> body) =>
        actions.Where(action => action.Kind == kind).Select(body).ToArray() is { Length: > 0 } group ? group : null;

    private static CashDividendBody Dividend(CorporateAction action) => new(
        action.Id, action.Instrument.Symbol, Cusip.Of(action.Instrument), action.Rate, Special: false, Foreign: false,
        action.ProcessDate.ToWire(), action.ExDate.ToWire(), action.RecordDate.ToWire(), action.PayableDate.ToWire());

    private static ForwardSplitBody Forward(CorporateAction action) => new(
        action.Id, action.Instrument.Symbol, Cusip.Of(action.Instrument), action.Split.NewRate, action.Split.OldRate,
        action.ProcessDate.ToWire(), action.ExDate.ToWire(), action.RecordDate.ToWire(), action.PayableDate.ToWire());

    private static ReverseSplitBody Reverse(CorporateAction action) => new(
        action.Id, action.Instrument.Symbol, Cusip.BeforeReverseSplit(action.Instrument), Cusip.Of(action.Instrument), action.Split.NewRate, action.Split.OldRate,
        action.ProcessDate.ToWire(), action.ExDate.ToWire(), action.RecordDate.ToWire(), action.PayableDate.ToWire());
}
