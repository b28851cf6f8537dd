using Microsoft.Extensions.AI;

namespace AgentSample;

/// <summary>What the scripted model does: it looks, buys, is denied more, and says so.</summary>
internal static class TradingScript
{
    public static IReadOnlyList<Func<Heard, AIContent>> Turns { get; } =
    [
        heard => Call(heard, "get_account_info"),
        heard => Call(heard, "get_stock_latest_quote", ("symbols", "AAPL")),
        heard => Call(heard, "place_stock_order", ("symbol", "AAPL"), ("side", "buy"), ("notional", 500)),
        heard => Call(heard, "wait_for_order", ("order_id", heard.Of("order.id"))),
        heard => Call(heard, "place_stock_order", ("symbol", "AAPL"), ("side", "buy"), ("notional", 15000)),
        Explain,
    ];

    private static FunctionCallContent Call(Heard heard, string tool, params (string Name, object Value)[] arguments) =>
        new($"call-{heard.Count}", tool, arguments.ToDictionary(each => each.Name, object? (each) => each.Value));

    private static TextContent Explain(Heard heard) => new(
        $"I bought {heard.Of("order.filled_qty", before: 1)} AAPL at {heard.Of("order.filled_avg_price", before: 1)}. "
        + $"The second order was denied ({heard.Of("error.code")}): {heard.Of("error.message")} {heard.Of("error.next_step")} I do not split it to get around the limit.");
}
