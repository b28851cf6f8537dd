namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>What a web page of elsewhere can make a browser send.</summary>
internal static class Origins
{
    private const string Foreign = "http://evil.example";

    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["origin.foreign"] = From(Foreign),
        ["origin.null"] = From("null"),
        ["origin.empty"] = From(""),
        ["origin.scheme"] = From("https://{host}"),
        ["origin.other_port"] = From("http://127.0.0.1:1"),
        ["origin.no_port"] = From("http://127.0.0.1"),
        ["origin.other_name"] = From("http://LOCALHOST:{port}"),
        ["origin.suffix"] = From("http://{host}.evil.example"),
        ["origin.user"] = From("http://{host}@evil.example"),
        ["origin.path"] = From("http://{host}/"),
        ["origin.list"] = From("http://{host}, http://evil.example"),
        ["origin.two"] = From("http://{host}\r\nOrigin: http://evil.example"),
        ["origin.file"] = From("file://"),
        ["origin.extension"] = From("chrome-extension://abcdefghijklmnop"),
        ["origin.public_over_http"] = Over.Raw(new() { Host = "mcp.example.test", Origin = "http://mcp.example.test" }),
        ["cors.preflight"] = Preflight(Foreign, "Access-Control-Request-Headers: authorization, content-type"),
        ["cors.preflight_null"] = Preflight("null", "Access-Control-Request-Headers: content-type"),
        ["cors.preflight_private_network"] = Preflight(Foreign, "Access-Control-Request-Private-Network: true"),
        ["cors.stream"] = Over.Raw(new() { Line = "GET /mcp", Origin = Foreign, Body = "" }),
        ["cors.end_session"] = Over.Raw(new() { Line = "DELETE /mcp", Origin = Foreign, Body = "", More = "Mcp-Session-Id: x" }),
        ["cors.text_plain"] = Typed("text/plain"),
        ["cors.text_plain_charset"] = Typed("text/plain;charset=UTF-8; x=application/json"),
        ["cors.form"] = Typed("application/x-www-form-urlencoded"),
        ["cors.multipart"] = Typed("multipart/form-data; boundary=x"),
        ["cors.no_type"] = Typed(null),
        ["cors.nearly_json"] = Typed("application/jsonp"),
    };

    private static Sender From(string origin) => Over.Raw(new() { Origin = origin });

    private static Sender Typed(string? type) => Over.Raw(new() { Type = type });

    private static Sender Preflight(string origin, string more) => async target =>
    {
        var reply = await Over.Raw(new() { Line = "OPTIONS /mcp", Origin = origin, Body = "", More = $"Access-Control-Request-Method: POST\r\n{more}" })(target);
        return reply.Text.Contains("Access-Control-Allow", StringComparison.OrdinalIgnoreCase) ? reply with { Status = $"{reply.Status} with permission" } : reply;
    };
}
