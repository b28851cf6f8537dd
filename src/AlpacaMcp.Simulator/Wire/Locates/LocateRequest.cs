using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Simulator.Exchange.Locates;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Wire.Locates;

/// <summary>Reads the body of POST /v1/locates.</summary>
internal static class LocateRequest
{
    private const long RoundLot = 100;
    private const NumberStyles Price = NumberStyles.AllowDecimalPoint;

    public static Outcome<LocateWish> Read(JsonElement? sent)
    {
        if (sent is not { } body || Member(body, "symbol") is not { ValueKind: JsonValueKind.String } symbol || Member(body, "qty") is not { ValueKind: JsonValueKind.Number } qty)
            return LocateRefusals.BadBody;
        if (symbol.GetString() is not { Length: > 0 } name)
            return LocateRefusals.BadInput("symbol is required");
        if (!qty.TryGetInt64(out var shares) || shares <= 0 || shares % RoundLot != 0)
            return LocateRefusals.BadQuantity;
        var allOrNone = Member(body, "all_or_none");
        if (allOrNone is not (null or { ValueKind: JsonValueKind.True or JsonValueKind.False }))
            return LocateRefusals.BadBody;
        var isGiven = Member(body, "limit_price") is not null;
        return isGiven && LimitPrice(body) is null
            ? LocateRefusals.BadLimitPrice
            : new LocateWish(name, shares, allOrNone?.GetBoolean() == true, LimitPrice(body));
    }

    /// <summary>Null where it is absent or null.</summary>
    private static JsonElement? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A decimal as text, above nothing; a number is read too.</summary>
    private static decimal? LimitPrice(JsonElement body)
    {
        var text = Member(body, "limit_price") switch
        {
            { ValueKind: JsonValueKind.String } word => word.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };
        return decimal.TryParse(text, Price, CultureInfo.InvariantCulture, out var price) && price > 0 ? price : null;
    }
}
