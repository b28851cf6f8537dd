namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads an order's id: Alpaca's UUID, not the client_order_id.</summary>
internal static class OrderIds
{
    internal static Guid Read(string name, string text) => Uuids.Read(name, text, "get_orders or from the reply that placed the order");
}
