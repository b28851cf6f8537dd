using AlpacaMcp.Api.Assets;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Amounts as a next step names them: rounded down, so that following the advice passes.</summary>
internal static class Wording
{
    internal static string Quantity(decimal qty, TradeOrder order) => order.AssetClass == AssetClass.Crypto
        ? $"{Math.Round(Math.Max(0, qty), 6, MidpointRounding.ToZero).Text()} {order.Symbol.Split('/')[0]}"
        : $"{Math.Floor(Math.Max(0, qty)).Text()} {(order.AssetClass == AssetClass.UsOption ? "contracts" : "shares")}";
}
