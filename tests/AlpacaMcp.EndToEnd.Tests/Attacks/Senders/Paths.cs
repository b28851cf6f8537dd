namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Paths that climb, in addresses, ids and resources, and what may be read beside the protocol.</summary>
internal static class Paths
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["path.dots"] = Unshown("POST /health/../mcp"),
        ["path.dots_encoded"] = Unshown("POST /health/%2e%2e/mcp"),
        ["path.backslash"] = Unshown("POST /health\\..\\mcp"),
        ["path.from_metadata"] = Unshown("POST /.well-known/oauth-protected-resource/../../mcp"),
        ["path.two_slashes"] = Unshown("POST //mcp"),
        ["path.capitals"] = Unshown("POST /MCP"),
        ["path.semicolon"] = Unshown("POST /mcp;/health"),
        ["path.file"] = Unshown("GET /../../../../etc/passwd"),
        ["path.simulator"] = Over.Raw(new() { Line = "GET /_simulator/book", Body = "" }),
        ["path.order_id"] = Over.Call("get_order_by_id", """{"order_id":"../../v2/account"}"""),
        ["path.order_id_to_cancel"] = Over.Call("cancel_order_by_id", """{"order_id":"../positions"}"""),
        ["path.order_id_encoded"] = Over.Call("get_order_by_id", """{"order_id":"%2e%2e%2fpositions"}"""),
        ["path.position"] = Over.Call("close_position", """{"symbol_or_asset_id":"../orders"}"""),
        ["path.asset"] = Over.Call("get_asset", """{"symbol_or_asset_id":"..%2faccount"}"""),
        ["path.watchlist"] = Over.Call("delete_watchlist_by_id", """{"watchlist_id":"../orders"}"""),
        ["path.resource"] = target => target.SendAsync(Asked.Read("alpaca://quote/../../../etc/passwd")),
        ["path.resource_of_a_file"] = target => target.SendAsync(Asked.Read("file:///etc/passwd")),
        ["metrics.off"] = Over.Raw(new() { Line = "GET /metrics", Body = "" }),
        ["metrics.without_token"] = Unshown("GET /metrics"),
        ["metrics.without_scope"] = Over.Http(target => GetAsync(target, "/metrics", "openid profile")),
        ["metrics.by_dots"] = Unshown("GET /health/../metrics"),
        ["metrics.foreign_host"] = Over.Raw(new() { Line = "GET /metrics", Host = "evil.example", Body = "" }),
        ["metrics.foreign_origin"] = Over.Raw(new() { Line = "GET /metrics", Origin = "https://evil.example", Body = "" }),
    };

    private static Sender Unshown(string line) => Over.Raw(new() { Line = line, Authorization = null });

    private static async Task<Reply> GetAsync(HttpTarget target, string path, string scopes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(target.Endpoint, path));
        using var response = await target.SendAsync(request, target.Issuer.Token(scopes));
        return Reply.Of((int)response.StatusCode, response.Headers.WwwAuthenticate.ToString(), await response.Content.ReadAsStringAsync());
    }
}
