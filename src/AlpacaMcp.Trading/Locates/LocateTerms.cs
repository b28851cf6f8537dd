using AlpacaMcp.Api.Locates;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Locates;

/// <summary>A wish for shares in the journal's terms.</summary>
internal static class LocateTerms
{
    private const string Kind = "locate";
    private const string AllOrNone = "all_or_none";

    // Newest first; what is new is among these however many there were.
    private const int MostCompared = 100;

    internal static OrderTerms Of(LocateWish wish) => new(wish.Symbol, "", Kind, wish.AllOrNone ? AllOrNone : "", wish.Qty, null, wish.LimitPrice, null, null, null);

    internal static string InWords(LocateWish wish) =>
        $"locate {wish.Qty} {wish.Symbol} for up to {wish.LimitPrice.Text()} USD a share{(wish.AllOrNone ? ", all or none" : "")}";

    internal static LocateQuery Among(string symbol) => new() { Symbol = symbol, Limit = MostCompared };

    internal static bool AreMetBy(OrderTerms terms, Locate locate) =>
        locate.RequestedQty == terms.Qty && locate.LimitPrice == terms.Limit && (locate.AllOrNone ?? false) == (terms.TimeInForce == AllOrNone);
}
