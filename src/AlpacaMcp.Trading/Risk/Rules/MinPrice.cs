using AlpacaMcp.Api.Assets;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>No penny stocks, by the last whole day and by the price of now. Contracts are judged by their loss, coins cost what they cost.</summary>
internal sealed class MinPrice : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Order.AssetClass != AssetClass.UsEquity || risk.Policy.MinPriceUsd == 0)
            return null;
        if (Lowest(risk.Snapshot) is not { } price)
            return Unknown(risk.Order.Symbol);
        return price >= risk.Policy.MinPriceUsd ? null : new(
            RiskCode.MinPrice,
            $"{risk.Order.Symbol} costs {price.Text()} USD; at least {risk.Policy.MinPriceUsd.Text()} USD are required to open it.",
            "Choose another stock. Only the operator can lower the limit.",
            "symbol",
            price,
            risk.Policy.MinPriceUsd);
    }

    private static decimal? Lowest(RiskSnapshot snapshot) => (snapshot.Daily?.Close, snapshot.Price.LikelyBid) switch
    {
        ({ } close, { } bid) => Math.Min(close, bid),
        var (close, bid) => close ?? bid,
    };

    private static Objection Unknown(string symbol) => new(
        RiskCode.MinPrice,
        $"There is no price of {symbol} at all, neither a quote nor a last trade nor a daily bar.",
        "Check the symbol with get_asset, or try again when the market quotes.",
        "symbol");
}
