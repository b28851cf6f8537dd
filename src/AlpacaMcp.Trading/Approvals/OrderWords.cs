using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>Every term of an order in words: a person sees all that an approval is for.</summary>
internal static class OrderWords
{
    internal static string Of(OrderTerms terms, string label) => string.Join(", ", ((string?[])
    [
        Wanted(terms, label),
        $"{terms.Type} order",
        Given("limit price", terms.Limit),
        Given("stop price", terms.Stop),
        Given("trailing by USD", terms.TrailPrice),
        Given("trailing by percent", terms.TrailPercent),
        terms.TimeInForce,
        .. terms.Extras is { } extras ? Of(extras) : [],
    ]).Where(word => !string.IsNullOrEmpty(word)));

    private static string Wanted(OrderTerms terms, string label)
    {
        var amount = terms.Qty is { } qty ? qty.Text() : $"{terms.Notional.Text()} USD of";
        return $"{terms.Side} {amount} {label}{(terms.Legs.Length > 0 ? $" ({terms.Legs})" : "")}".TrimStart();
    }

    private static IEnumerable<string?> Of(OrderExtras extras) =>
    [
        extras.OrderClass.Length > 0 ? $"as {extras.OrderClass}" : null,
        Given("take profit", extras.TakeProfit),
        Given("stop loss", extras.StopLoss),
        Given("stop loss limit", extras.StopLossLimit),
        extras.ExtendedHours ? "in extended hours too" : null,
        extras.Intent,
        extras.Routing is { } routing ? $"routed by {Visible(routing)}" : null,
    ];

    private static string? Given(string name, decimal? value) => value is { } given ? $"{name} {given.Text()}" : null;

    // A caller's own text: nothing in it may pass for another line of ours.
    private static string Visible(string text) => string.Concat(text.Where(c => c is >= ' ' and < (char)0x7f));
}
