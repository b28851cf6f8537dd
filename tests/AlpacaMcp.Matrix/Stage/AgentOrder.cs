using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>The call that an agent makes for a cell's order, each time the same unless it is forced.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="GivenId">The client_order_id among them; null when there is none.</param>
internal sealed record AgentOrder(string Tool, IReadOnlyDictionary<string, object?> Arguments, string? GivenId)
{
    private const string Id = "agents-own-id";

    public static AgentOrder Of(Cell cell, CellExchange exchange)
    {
        var (tool, arguments) = Call(cell.Kind, exchange);
        return cell.GivesId ? new(tool, new Dictionary<string, object?>(arguments) { ["client_order_id"] = Id }, Id) : new(tool, arguments, null);
    }

    /// <summary>The same order once more, and meant.</summary>
    public AgentOrder Forced => this with { Arguments = new Dictionary<string, object?>(Arguments) { ["force_new"] = true }, IsForced = true };

    /// <summary>True when the agent says that it wants one more.</summary>
    public bool IsForced { get; private init; }

    private static (string Tool, Dictionary<string, object?> Arguments) Call(OrderKind kind, CellExchange exchange) => kind switch
    {
        OrderKind.Market => ("place_stock_order", new() { ["symbol"] = "AAPL", ["side"] = "buy", ["qty"] = 10 }),
        OrderKind.Limit => ("place_stock_order", new() { ["symbol"] = "AAPL", ["side"] = "buy", ["qty"] = 10, ["type"] = "limit", ["limit_price"] = 195 }),
        OrderKind.Replace => ("replace_order_by_id", new() { ["order_id"] = exchange.Foreign.ToString(), ["qty"] = 12, ["limit_price"] = 191 }),
        _ => ("close_position", new() { ["symbol_or_asset_id"] = "AAPL" }),
    };
}
