using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Cli.Tour;

/// <summary>The stops of the tour, in order.</summary>
internal static class TourSteps
{
    private const string RestingBuy = """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":1.00}""";

    internal static IReadOnlyList<TourStep> All { get; } =
    [
        new("Connect: an MCP client starts the server over stdio", ConnectAsync),
        new("get_status: where am I, and what may I do?", StatusAsync),
        new("get_stock_latest_quote: what does AAPL cost?", QuoteAsync),
        new("place_stock_order: buy 10 AAPL at the market", BuyAsync),
        new("get_order_by_id: the exchange fills it", FillAsync),
        new("get_open_position: the shares are there", PositionAsync),
        new("An order over the limit is denied, with every reason", DenyAsync),
        new("A misspelt limit_price is refused; it would have bought without a limit", MisspellAsync),
        new("cancel_order_by_id: a resting order is taken back", CancelAsync),
        new("close_position: out again", CloseAsync),
    ];

    private static async Task<string> ConnectAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var tools = await tourist.Client.ListToolsAsync(cancellationToken: cancellationToken);
        return $"{tourist.Client.ServerInfo?.Name} {tourist.Client.ServerInfo?.Version}, {tools.Count} tools, protocol {tourist.Client.NegotiatedProtocolVersion}";
    }

    private static async Task<string> StatusAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var status = await tourist.CallAsync("get_status", "{}", cancellationToken);
        Expect(Text(status, "environment") == "simulator", "The tour must not leave the simulator.");
        var market = status.GetProperty("market");
        var limits = status.GetProperty("limits").EnumerateArray().Where(l => l.TryGetProperty("maximum", out _)).Select(l => $"{Text(l, "limit")} {Text(l, "maximum")} {Text(l, "unit")}");
        return $"{Text(status, "environment")} account {Text(status, "account")}, equity {Text(status, "equity")} USD, market {(market.GetProperty("is_open").GetBoolean() ? "open" : "closed")} at {Text(market, "timestamp")}\nlimits: {string.Join("; ", limits)}";
    }

    private static async Task<string> QuoteAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var reply = await tourist.CallAsync("get_stock_latest_quote", """{"symbols":"AAPL"}""", cancellationToken);
        var quote = reply.GetProperty("quotes").GetProperty("AAPL");
        Expect(Number(quote, "bid_price") < Number(quote, "ask_price"), "The bid must lie below the ask.");
        return $"bid {Text(quote, "bid_price")}, ask {Text(quote, "ask_price")}";
    }

    private static async Task<string> BuyAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var order = (await tourist.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""", cancellationToken)).GetProperty("order");
        tourist.OrderId = Text(order, "id");
        return $"order {tourist.OrderId}: {Text(order, "status")}";
    }

    private static async Task<string> FillAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var order = await tourist.AwaitOrderAsync(tourist.OrderId, "filled", cancellationToken);
        Expect(Number(order, "filled_qty") == 10, "All ten shares must be filled.");
        return $"filled {Text(order, "filled_qty")} at {Text(order, "filled_avg_price")} USD";
    }

    private static async Task<string> PositionAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var position = (await tourist.CallAsync("get_open_position", """{"symbol_or_asset_id":"AAPL"}""", cancellationToken)).GetProperty("position");
        Expect(Number(position, "qty") == 10, "The position must be ten shares.");
        return $"{Text(position, "qty")} {Text(position, "symbol")}, worth {Text(position, "market_value")} USD, profit {Text(position, "unrealized_pl")} USD";
    }

    private static async Task<string> DenyAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var error = await tourist.FailAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":500}""", cancellationToken);
        Expect(error.Outcome == "denied", "The order must be denied by us, before the broker sees it.");
        return Reasons(error);
    }

    private static async Task<string> MisspellAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var error = await tourist.FailAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_prise":200}""", cancellationToken);
        var orders = await tourist.CallAsync("get_orders", """{"status":"all"}""", cancellationToken);
        Expect(error.Outcome == "invalid" && Number(orders, "count") == 1, "Nothing may have been sent.");
        return $"{Reasons(error)}\norders at the exchange: still {Text(orders, "count")}";
    }

    private static async Task<string> CancelAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var placed = (await tourist.CallAsync("place_stock_order", RestingBuy, cancellationToken)).GetProperty("order");
        await tourist.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{Text(placed, "id")}}"}""", cancellationToken);
        var order = await tourist.AwaitOrderAsync(Text(placed, "id"), "canceled", cancellationToken);
        return $"a buy at {Text(order, "limit_price")} USD rested, then: {Text(order, "status")}";
    }

    private static async Task<string> CloseAsync(Tourist tourist, CancellationToken cancellationToken)
    {
        var closing = (await tourist.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""", cancellationToken)).GetProperty("order");
        var order = await tourist.AwaitOrderAsync(Text(closing, "id"), "filled", cancellationToken);
        var positions = await tourist.CallAsync("get_all_positions", "{}", cancellationToken);
        Expect(Number(positions, "count") == 0, "No position may be left.");
        return $"sold {Text(order, "filled_qty")} at {Text(order, "filled_avg_price")} USD; open positions: {Text(positions, "count")}";
    }

    private static string Reasons(ToolError error) => error.Objections is { } all
        ? string.Join("\n", all.Select(o => $"{o.Code}: {o.Message} {o.NextStep}"))
        : $"{error.Code}: {error.Message} {error.NextStep}";

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
            throw new TourFailedException(otherwise);
    }

    private static string Text(JsonElement from, string name) => from.GetProperty(name).ToString();

    private static decimal Number(JsonElement from, string name) => decimal.Parse(Text(from, name), CultureInfo.InvariantCulture);
}
