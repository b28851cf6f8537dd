namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>What belongs to one caller, in the hands of another who may trade, too, and calls itself by the same name.</summary>
internal static class Callers
{
    private const string Trade = "alpaca:trade";

    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["caller.session_used"] = Over.Http(target => InAnothersSessionAsync(target, "POST")),
        ["caller.session_listened_to"] = Over.Http(target => InAnothersSessionAsync(target, "GET")),
        ["caller.session_ended"] = Over.Http(target => InAnothersSessionAsync(target, "DELETE")),
        ["caller.session_made_up"] = Over.Http(target => target.PostAsync("""{"jsonrpc":"2.0","id":7,"method":"tools/list"}""", target.Trader, ("Mcp-Session-Id", "AAAAAAAAAAAAAAAAAAAAAA"))),
        ["caller.approval"] = Over.Http(UseAnothersApprovalAsync),
        ["caller.state"] = Over.Http(AnswerAnothersQuestionAsync),
        ["caller.client_order_id"] = Over.Http(ReuseAnothersIdAsync),
        ["caller.order_of_a_trader"] = Over.Http(CancelAsAReaderAsync),
    };

    private static async Task<Reply> InAnothersSessionAsync(HttpTarget target, string method)
    {
        var session = await target.OpenSessionAsync(target.Issuer.Token(Trade, "mine"));
        using var request = new HttpRequestMessage(new(method), target.Endpoint);
        if (method == "POST")
            request.Content = new StringContent($$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"place_stock_order","arguments":{{{Asked.OneShare}}}}}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await target.SendAsync(request, target.Issuer.Token(Trade, "theirs"), ("Mcp-Session-Id", session));
        var still = await target.PostAsync("""{"jsonrpc":"2.0","id":8,"method":"tools/list"}""", target.Issuer.Token(Trade, "mine"), ("Mcp-Session-Id", session));
        return new(still.Status == "200 ok" ? $"{(int)response.StatusCode}" : $"{(int)response.StatusCode}, and the session is gone: {still.Status}", still.Text);
    }

    // The operator approves what one asked for; the other makes the identical call.
    private static async Task<Reply> UseAnothersApprovalAsync(HttpTarget target)
    {
        var order = Asked.Call("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":4,"type":"limit","limit_price":190}""");
        var asked = await target.SendAsync(order, target.Issuer.Token(Trade, "mine"));
        var id = asked.Error.GetProperty("approval_id").GetString() ?? "";
        var (exitCode, _, error) = await OperatorCommand.RunAsync(target.Settings, "", "approvals", "approve", id);
        Assert.True(exitCode == 0, error);
        return await target.SendAsync(order, target.Issuer.Token(Trade, "theirs"));
    }

    private static async Task<Reply> AnswerAnothersQuestionAsync(HttpTarget target)
    {
        const string Order = """{"symbol":"AAPL","side":"buy","qty":5,"type":"limit","limit_price":190}""";
        var asked = await target.SendAsync(Asked.Place(Order), target.Issuer.Token(Trade, "mine"));
        return await target.SendAsync(Asked.Place(Order, asked.State, "accept"), target.Issuer.Token(Trade, "theirs"));
    }

    private static async Task<Reply> ReuseAnothersIdAsync(HttpTarget target)
    {
        var first = await target.SendAsync(Asked.Call("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":150,"client_order_id":"of-mine"}"""), target.Issuer.Token(Trade, "mine"));
        Assert.Equal("200 ok", first.Status);
        return await target.SendAsync(Asked.Call("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2,"type":"limit","limit_price":150,"client_order_id":"of-mine"}"""), target.Issuer.Token(Trade, "theirs"));
    }

    private static async Task<Reply> CancelAsAReaderAsync(HttpTarget target)
    {
        var placed = await target.SendAsync(Asked.Call("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":140}"""), target.Issuer.Token(Trade, "mine"));
        var id = placed.Content.GetProperty("order").GetProperty("id").GetString();
        return await target.SendAsync(Asked.Call("cancel_order_by_id", $$"""{"order_id":"{{id}}"}"""), target.Issuer.Token("alpaca:read", "theirs"));
    }
}
