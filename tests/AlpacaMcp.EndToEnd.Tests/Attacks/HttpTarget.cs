using System.Globalization;
using System.Text;
using AlpacaMcp.Server.Tests.Access;
using AlpacaMcp.Server.Tests.Hosting.Http;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>The executable over HTTP, for everybody on this machine or for those who show a token of an issuer.</summary>
internal sealed class HttpTarget : ITarget
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly TemporaryHome _home = new();
    private readonly ServerProcess _process;
    private readonly IssuerDouble? _issuer;
    private readonly bool _isSibling;
    private ProcessLog? _log;
    private Uri? _endpoint;

    private HttpTarget(SimulatedExchange exchange, Trap trap, IssuerDouble? issuer, bool isSibling, params (string Name, string Value)[] settings)
    {
        (Exchange, Trap, _issuer, _isSibling) = (exchange, trap, issuer, isSibling);
        var all = AttackExchange.Settings(exchange, _home.Path);
        if (issuer is not null)
        {
            all["ALPACA_MCP_HTTP_PUBLIC_URL"] = "https://mcp.example.test";
            all["ALPACA_MCP_OAUTH_ISSUER"] = issuer.Name;
            all["ALPACA_MCP_METRICS"] = "true";
        }

        if (issuer is null)
            all["ALPACA_MCP_CONSOLE"] = "true";
        OperatorsPassphrase.Keep(_home.Path);
        foreach (var (name, value) in settings)
            all[name] = value;
        Settings = all;
        _process = new(all, "--transport", "http", "--port", "0");
    }

    public SimulatedExchange Exchange { get; }

    public Trap Trap { get; }

    public IReadOnlyDictionary<string, string> Settings { get; }

    public string Log => _log?.Text ?? "";

    public IssuerDouble Issuer => _issuer ?? throw new InvalidOperationException("Nobody has to show a token here.");

    public Uri Endpoint => _endpoint ?? throw new InvalidOperationException("Not started.");

    /// <summary>What is shown unless an attack says otherwise; null when nothing has to be.</summary>
    public string? Trader => _issuer?.Token("alpaca:trade");

    /// <summary>What the link to the operator's page ends with.</summary>
    public string ConsoleKey => File.ReadAllText(Path.Combine(_home.Path, "console.key"));

    public static async Task<HttpTarget> StartAsync(bool wantsTokens) =>
        await new HttpTarget(await AttackExchange.StartAsync(), new(), wantsTokens ? await IssuerDouble.StartAsync() : null, isSibling: false).ListeningAsync();

    public Task<Reply> SendAsync(Asked asked) => SendAsync(asked, Trader);

    public Task<Reply> SendAsync(Asked asked, string? token) => PostAsync(
        asked.Body, token, [("MCP-Protocol-Version", Asked.Version), ("Mcp-Method", asked.Method), .. asked.Name is null ? [] : ((string, string)[])[("Mcp-Name", asked.Name)]]);

    public Task<Reply> SendUnreadableAsync(string message) => PostAsync(
        message, Trader, [("MCP-Protocol-Version", Asked.Version), ("Mcp-Method", "tools/call"), ("Mcp-Name", "place_stock_order")]);

    /// <summary>Posts a text with these headers.</summary>
    public async Task<Reply> PostAsync(string body, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await SendAsync(request, token, headers);
        return Reply.Of((int)response.StatusCode, response.Headers.WwwAuthenticate.ToString(), await response.Content.ReadAsStringAsync().WaitAsync(s_patience));
    }

    /// <summary>Sends a request; the answer's body is not waited for.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? token, params (string Name, string Value)[] headers)
    {
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > 1_000_000; // so that a refusal comes before the body is sent
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(s_patience);
    }

    /// <summary>Begins a session of the older generation; its id.</summary>
    public async Task<string> OpenSessionAsync(string? token)
    {
        const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"agent","version":"1"}}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(Initialize, Encoding.UTF8, "application/json") };
        using var response = await SendAsync(request, token);
        return response.Headers.GetValues("Mcp-Session-Id").Single();
    }

    /// <summary>Sends a request byte by byte.</summary>
    public async Task<Reply> SendAsync(RawRequest request)
    {
        var answer = await RawHttp.SendAsync(Endpoint, request.Text(this));
        var head = answer.Split("\r\n\r\n")[0];
        var challenge = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("WWW-Authenticate:", StringComparison.OrdinalIgnoreCase)) ?? "";
        return answer.Length == 0 ? new("closed", "") : Reply.Of(int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), challenge, answer);
    }

    public async Task<ITarget> SiblingAsync(params (string Name, string Value)[] settings) => await new HttpTarget(Exchange, Trap, _issuer, isSibling: true, settings).ListeningAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Dispose();
        await (_log?.Ended ?? Task.CompletedTask);
        _home.Dispose();
        if (_isSibling)
            return;
        Trap.Dispose();
        await (_issuer?.DisposeAsync() ?? default);
        await Exchange.DisposeAsync();
    }

    private async Task<HttpTarget> ListeningAsync()
    {
        _endpoint = await _process.EndpointAsync();
        _log = ProcessLog.Of(_process);
        return this;
    }
}
