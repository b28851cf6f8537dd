namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>The operator's page: without its key, from pages of elsewhere, and by who has not logged in.</summary>
internal static class OperatorsPage
{
    private const string Why = """{"account":"simulator","reason":"an attack"}""";

    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["console.no_key"] = Look(more: ""),
        ["console.wrong_key"] = Look(more: $"X-Console-Key: {new string('x', 32)}"),
        ["console.key_in_address"] = Look(line: "GET /console/events?key={console}", more: ""),
        ["console.key_as_token"] = Look(more: "Authorization: Bearer {console}"),
        ["console.other_host"] = Sent("halt", host: "evil.example"),
        ["console.foreign_origin"] = Sent("halt", origin: "http://evil.example"),
        ["console.null_origin"] = Sent("halt", origin: "null"),
        ["console.other_port"] = Sent("halt", origin: "http://127.0.0.1:1"),
        ["console.preflight"] = Preflight,
        ["console.text_plain"] = Sent("halt", type: "text/plain"),
        ["console.form"] = Sent("halt", type: "application/x-www-form-urlencoded"),
        ["console.get"] = Look(line: "GET /console/actions/halt"),
        ["console.large_body"] = Sent("halt", body: $$"""{"reason":"{{new string('x', 20_000)}}"}"""),
        ["console.no_message"] = Sent("halt", body: "{"),
        ["console.two_lines"] = Sent("halt", body: """{"reason":"one\u000aOperator: resume"}"""),
        ["console.no_login_approve"] = Sent("approve", body: """{"account":"simulator","id":"AAAAAAAA"}"""),
        ["console.no_login_resume"] = Sent("resume"),
        ["console.no_login_flatten"] = Sent("flatten"),
        ["console.no_login_cancel"] = Sent("cancel"),
        ["console.no_login_limits"] = Sent("accept-policy", body: """{"account":"simulator","reason":"an attack","hash":"0"}"""),
        ["console.no_login_reconcile"] = Sent("reconcile"),
        ["console.made_up_session"] = Sent("flatten", session: new string('A', 64)),
        ["console.empty_passphrase"] = Over.Raw(Request("POST /console/login") with { Body = """{"passphrase":""}""" }),
        ["console.no_such_action"] = Sent("place"),
        ["console.path"] = Look(line: "GET /console/..%2f..%2fetc/passwd"),
    };

    private static Sender Look(string line = "GET /console/events", string more = "X-Console-Key: {console}") => Over.Raw(Request(line) with { Body = "", More = more.Length == 0 ? null : more });

    private static Sender Sent(string action, string? host = "{host}", string? origin = null, string? type = "application/json", string body = Why, string? session = null) => Over.Raw(Request($"POST /console/actions/{action}") with
    {
        Host = host,
        Origin = origin,
        Type = type,
        Body = body,
        More = session is null ? "X-Console-Key: {console}" : $"X-Console-Key: {{console}}\r\nX-Console-Session: {session}",
    });

    private static RawRequest Request(string line) => new() { Line = line, Authorization = null, More = "X-Console-Key: {console}" };

    private static async Task<Reply> Preflight(ITarget target)
    {
        var reply = await Over.Raw(Request("OPTIONS /console/actions/halt") with { Body = "", Origin = "http://evil.example", More = "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: x-console-key" })(target);
        return reply.Text.Contains("Access-Control-Allow", StringComparison.OrdinalIgnoreCase) ? reply with { Status = $"{reply.Status} with permission" } : reply;
    }
}
