using System.Globalization;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>Orders, limits and costs as the page says them.</summary>
internal static class PageWords
{
    private const string Dollars = "USD";

    /// <summary>"Buy 40 AAPL at most $231.50, day".</summary>
    public static string Of(Order order)
    {
        var amount = order.Qty is { } qty ? Number(qty) : $"{Usd(order.Notional)} of";
        List<string> words = [$"{Sentence(order.Side.Value ?? "order")} {amount} {order.Symbol}{At(order)}"];
        if (order.StopPrice is { } stop)
            words.Add($"stop {Usd(stop)}");
        if (order.TrailPercent is { } percent)
            words.Add($"trailing by {Number(percent)} %");
        if (order.TrailPrice is { } trail)
            words.Add($"trailing by {Usd(trail)}");
        words.Add(order.TimeInForce.Value ?? "");
        return string.Join(", ", words.Where(word => word.Length > 0));
    }

    /// <summary>"worst case $9,260.00, 4.6 % of equity"; null where cost is no matter.</summary>
    public static string? Worst(Approval approval) => approval.Cost is not { } cost
        ? null
        : $"worst case {Usd(cost)}{(approval.EquityPercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $", {percent:0.#} % of equity") : "")}";

    /// <summary>"$1,200.00 of $10,000.00 per order", "3 of 50 open orders".</summary>
    public static string Of(LimitLine line)
    {
        var isMoney = line.Unit.StartsWith(Dollars, StringComparison.Ordinal);
        var unit = (isMoney ? line.Unit[Dollars.Length..].TrimStart() : line.Unit).Replace("percent", "%", StringComparison.Ordinal);
        return line switch
        {
            { Maximum: { } most, Used: { } used } => $"{Amount(used, isMoney)} of {Amount(most, isMoney)} {unit}",
            { Maximum: { } most } => $"at most {Amount(most, isMoney)} {unit}",
            _ => line.Detail,
        };
    }

    /// <summary>With its first letter large.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static string At(Order order) => order.LimitPrice is not { } limit ? " at market" : order.Side == OrderSide.Buy ? $" at most {Usd(limit)}" : $" at least {Usd(limit)}";

    private static string Amount(decimal value, bool isMoney) => isMoney ? Usd(value) : Number(value);

    private static string Usd(decimal? value) => string.Create(CultureInfo.InvariantCulture, $"${value:#,0.00##}");

    private static string Number(decimal value) => value.ToString("#,0.#########", CultureInfo.InvariantCulture);
}
