namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>A message of the stateless generation, which needs no session: whatever gets through is carried out.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Name">What the headers of HTTP say of it: the tool, or the address of a resource.</param>
/// <param name="Body">The whole message.</param>
internal sealed record Asked(string Method, string? Name, string Body)
{
    public const string Version = "2026-07-28";

    // Forced, or the guard against repeats would keep a second one back and hide that it got through.
    public const string OneShare = """{"symbol":"AAPL","side":"buy","qty":1,"force_new":true}""";

    /// <summary>An order that would be placed if it were let through.</summary>
    public static Asked Order => Call("place_stock_order", OneShare);

    /// <summary>A call that every server answers.</summary>
    public static Asked Clock => Call("get_clock");

    /// <summary>Calls a tool; the arguments are written as they are.</summary>
    public static Asked Call(string tool, string arguments = "{}") => new("tools/call", tool, Message("tools/call", $"\"name\":\"{tool}\",\"arguments\":{arguments},", "agent", "{}"));

    /// <summary>Places an order for a client with a person to ask, and hands back a state and an answer if there is one.</summary>
    public static Asked Place(string order, string? state = null, string? action = null, string caller = "agent")
    {
        var more = (state is null ? "" : $"\"requestState\":\"{state}\",") + (action is null ? "" : $$$"""
            "inputResponses":{"approval":{"action":"{{{action}}}"}},
            """);
        return new("tools/call", "place_stock_order", Message("tools/call", $"\"name\":\"place_stock_order\",\"arguments\":{order},{more}", caller, """{"elicitation":{"form":{}}}"""));
    }

    /// <summary>Reads a resource.</summary>
    public static Asked Read(string uri) => new("resources/read", uri, Message("resources/read", $"\"uri\":\"{uri}\",", "agent", "{}"));

    /// <summary>Any other method.</summary>
    public static Asked Any(string method, string parameters = "") => new(method, null, Message(method, parameters, "agent", "{}"));

    private static string Message(string method, string parameters, string caller, string capabilities) =>
        $$$$"""{"jsonrpc":"2.0","id":7,"method":"{{{{method}}}}","params":{{{{{parameters}}}}"_meta":{"io.modelcontextprotocol/protocolVersion":"{{{{Version}}}}","io.modelcontextprotocol/clientInfo":{"name":"{{{{caller}}}}","version":"1"},"io.modelcontextprotocol/clientCapabilities":{{{{capabilities}}}}}}}""";
}
