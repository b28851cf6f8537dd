namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Callers that may not trade and call what trades.</summary>
internal static class Scopes
{
    private const string Nobody = """{"order_id":"00000000-0000-4000-8000-000000000000"}""";
    private const string Arguments = $"\"arguments\":{Asked.OneShare}";

    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["scope.read_places"] = By("alpaca:read", Asked.Order),
        ["scope.read_replaces"] = By("alpaca:read", Asked.Call("replace_order_by_id", Nobody)),
        ["scope.read_cancels"] = By("alpaca:read", Asked.Call("cancel_all_orders")),
        ["scope.read_closes"] = By("alpaca:read", Asked.Call("close_all_positions")),
        ["scope.read_exercises"] = By("alpaca:read", Asked.Call("exercise_options_position", """{"symbol_or_contract_id":"AAPL260320C00200000"}""")),
        ["scope.read_configures"] = By("alpaca:read", Asked.Call("update_account_config", """{"no_shorting":false}""")),
        ["scope.read_lists"] = By("alpaca:read", Asked.Call("create_watchlist", """{"name":"mine"}""")),
        ["scope.read_halts"] = By("alpaca:read", Asked.Call("halt_trading", """{"reason":"a joke"}""")),
        ["scope.operate_places"] = By("alpaca:operate", Asked.Order),
        ["scope.none_reads"] = By("openid profile", Asked.Call("get_account_info")),
        ["scope.made_up"] = By("alpaca:* alpaca:trade:all ALPACA:TRADE", Asked.Order),
        ["scope.written_otherwise"] = By("alpaca:read", Asked.Call(" PLACE_Stock_order ", Asked.OneShare)),
        ["scope.header_of_another"] = By("alpaca:read", Asked.Order with { Name = "get_clock" }),
        ["scope.two_names"] = By("alpaca:read", Twice("\"name\":\"place_stock_order\"", "\"name\":\"get_clock\",\"name\":\"place_stock_order\"")),
        ["scope.two_names_by_case"] = By("alpaca:read", Twice("\"name\":\"place_stock_order\"", "\"name\":\"get_clock\",\"Name\":\"place_stock_order\"")),
        ["scope.two_methods"] = By("alpaca:read", Twice("\"method\":\"tools/call\"", "\"method\":\"tools/list\",\"method\":\"tools/call\"")),
        ["scope.two_params"] = By("alpaca:read", Twice("\"params\":", "\"params\":{\"name\":\"get_clock\"},\"params\":")),
        ["scope.anothers_session"] = Over.Http(InASessionOfMoreAsync),
    };

    private static Sender By(string scopes, Asked asked) => Over.Http(target => target.SendAsync(asked, target.Issuer.Token(scopes)));

    private static Asked Twice(string once, string twice) => Asked.Order with { Body = Asked.Order.Body.Replace(once, twice, StringComparison.Ordinal) };

    // The session was begun with a token that may trade; the same person comes with one that may not.
    private static async Task<Reply> InASessionOfMoreAsync(HttpTarget target)
    {
        var session = await target.OpenSessionAsync(target.Trader);
        var call = $$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"place_stock_order",{{{Arguments}}}}}""";
        return await target.PostAsync(call, target.Issuer.Token("alpaca:read"), ("Mcp-Session-Id", session));
    }
}
