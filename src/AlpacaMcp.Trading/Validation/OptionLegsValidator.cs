using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using FluentValidation;

namespace AlpacaMcp.Trading.Validation;

/// <summary>The legs of a multi-leg order: two to four different contracts on one underlying, each with side, intent and a ratio in lowest terms.</summary>
/// <seealso href="https://docs.alpaca.markets/us/docs/options-level-3-trading"/>
internal sealed class OptionLegsValidator : AbstractValidator<OptionOrder>
{
    private const decimal MostRatio = 1_000_000;

    private readonly FieldRules<OptionOrder> _fields;

    public OptionLegsValidator()
    {
        _fields = new(this);
        _fields.Field(o => o.Legs, o => !o.IsMultiLeg || o.Legs.Count is >= 2 and <= 4, o => $"legs takes 2 to 4 legs; got {o.Legs.Count}. A single contract needs symbol and side instead.");
        _fields.Field(o => o.OrderClass, o => o.Legs.Count == 0 || o.OrderClass == OrderClass.Mleg || !o.OrderClass.IsSimple, o => $"order_class must be mleg with legs; got {Printable.Of(o.OrderClass.Value)}.");
        EachLeg("symbol", leg => SymbolForm.IsContract(leg.Symbol), leg => $"must be an option contract, such as AAPL260618C00250000; got '{Printable.Of(leg.Symbol)}'");
        EachLeg("side", leg => OrderShape.IsSide(leg.Side), leg => $"must be buy or sell; got '{Printable.Of(leg.Side.Value)}'");
        EachLeg("ratio_qty", leg => IsRatio(leg.RatioQty), leg => $"must be a whole number above 0; got {leg.RatioQty.Text()}");
        EachLeg(
            "position_intent",
            leg => Fits(leg.PositionIntent, leg.Side),
            leg => $"must be one of {string.Join(", ", PositionIntent.Known)} that fits its side; got '{Printable.Of(leg.PositionIntent.Value)}'");
        AddTogether();
    }

    /// <summary>buy_to_open fits buy.</summary>
    internal static bool Fits(PositionIntent intent, OrderSide side) =>
        PositionIntent.Known.Contains(intent.Value) && intent.Value.StartsWith($"{side.Value}_", StringComparison.Ordinal);

    private static bool IsRatio(decimal ratio) => ratio is > 0 and <= MostRatio && ratio == decimal.Truncate(ratio);

    private static decimal Divisor(OptionOrder o) => o.Legs.Select(leg => leg.RatioQty).Aggregate(0m, Divisor);

    private static decimal Divisor(decimal a, decimal b) => b == 0 ? a : Divisor(b, a % b);

    private static List<string> Roots(OptionOrder o) => [.. o.Legs.Select(leg => OptionSymbol.Parse(leg.Symbol)?.Root).OfType<string>().Distinct()];

    private void AddTogether()
    {
        _fields.Field(
            o => o.Legs,
            o => o.Legs.Count < 2 || !o.Legs.All(leg => IsRatio(leg.RatioQty)) || Divisor(o) == 1,
            o => $"legs need ratios in lowest terms: {string.Join(":", o.Legs.Select(leg => leg.RatioQty.Text()))} has the common divisor {Divisor(o).Text()}. Divide by it and raise qty.");
        _fields.Field(o => o.Legs, o => Roots(o).Count <= 1, o => $"legs must be on one underlying; got {string.Join(", ", Roots(o))}.");
        _fields.Field(
            o => o.Legs,
            o => o.Legs.Select(leg => leg.Symbol).Distinct().Count() == o.Legs.Count,
            _ => "legs must be different contracts; one stands there twice.");
    }

    private void EachLeg(string name, Func<OptionLeg, bool> holds, Func<OptionLeg, string> otherwise) => _fields.Field(
        o => o.Legs,
        o => o.Legs.All(holds),
        o => string.Join(" ", o.Legs.Select((leg, i) => (leg, i)).Where(at => !holds(at.leg)).Select(at => $"legs[{at.i}].{name} {otherwise(at.leg)}.")));
}
