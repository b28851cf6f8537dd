using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads an order's id: Alpaca's UUID, not the client_order_id.</summary>
internal static class OrderIds
{
    internal static Guid Read(string name, string text) => Guid.TryParseExact(text.Trim(), "D", out var id)
        ? id
        : throw ToolErrorException.InvalidArgument(
            name,
            $"{name} must be the id of an order, such as 61e69015-8549-4bfd-b9c3-01e75843f47d; got '{OutsideText.Clean(text, 60)}'.",
            "Take id from get_orders or from the reply that placed the order.");
}
