using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Locates;

/// <summary>Refusals of locates; their code is a word.</summary>
internal static class LocateRefusals
{
    public static readonly Refusal BadBody = Of(400, "invalid_request_body", "invalid request body");
    public static readonly Refusal BadQuantity = BadInput("quantity must be in round lots of 100");
    public static readonly Refusal BadLimitPrice = Of(400, "invalid_limit_price", "invalid limit_price");
    public static readonly Refusal NoSymbols = Of(400, "invalid_symbols", "symbols is required");
    public static readonly Refusal TooManySymbols = Of(400, "invalid_symbols", "symbols must contain at most 100 unique symbols");
    public static readonly Refusal SymbolNotFound = Of(422, "symbol_not_found", "symbol not found");
    public static readonly Refusal EasyToBorrow = Of(422, "easy_to_borrow", "security is easy-to-borrow and does not require a locate");
    public static readonly Refusal NoBuyingPower = Of(422, "insufficient_buying_power", "insufficient buying power to cover locate fee");
    public static readonly Refusal NotFound = new(404, null, "locate not found");

    public static Refusal BadInput(string why) => Of(400, "invalid_input", $"invalid input: {why}");

    /// <summary>The code's word of one of these.</summary>
    public static string CodeOf(Refusal refusal) => refusal.Extras[0].Value;

    private static Refusal Of(int status, string code, string message) => new Refusal(status, null, message).With("code", code);
}
