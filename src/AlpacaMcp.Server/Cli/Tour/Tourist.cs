using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Cli.Tour;

/// <summary>The agent of the tour: calls tools through a real MCP client and holds every answer against what it should be.</summary>
internal sealed class Tourist(McpClient client, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int Patience = 25;

    internal McpClient Client => client;

    /// <summary>The id of the order placed first.</summary>
    internal string OrderId { get; set; } = "";

    internal async Task<JsonElement> CallAsync(string tool, string arguments, CancellationToken cancellationToken)
    {
        var result = await SendAsync(tool, arguments, cancellationToken);
        return result.IsError is true || result.StructuredContent is not { } content
            ? throw new TourFailedException($"{tool} answered: {Text(result)}")
            : content;
    }

    internal async Task<ToolError> FailAsync(string tool, string arguments, CancellationToken cancellationToken)
    {
        var result = await SendAsync(tool, arguments, cancellationToken);
        if (result.IsError is not true)
            throw new TourFailedException($"{tool} {arguments} should have been refused and was not.");
        return JsonSerializer.Deserialize(Text(result), ToolJsonContext.Default.ErrorReply)?.Error
            ?? throw new TourFailedException($"{tool} refused without saying why.");
    }

    /// <summary>Asks until the order is in a state, for a few seconds.</summary>
    internal async Task<JsonElement> AwaitOrderAsync(string orderId, string status, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Patience; i++)
        {
            var order = (await CallAsync("get_order_by_id", $$"""{"order_id":"{{orderId}}"}""", cancellationToken)).GetProperty("order");
            if (order.GetProperty("status").GetString() == status)
                return order;
            await Task.Delay(Pause, time, cancellationToken);
        }

        throw new TourFailedException($"Order {orderId} did not become {status}.");
    }

    private async Task<CallToolResult> SendAsync(string tool, string arguments, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(arguments);
        var given = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone());
        return await client.CallToolAsync(new CallToolRequestParams { Name = tool, Arguments = given }, cancellationToken);
    }

    private static string Text(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
}
