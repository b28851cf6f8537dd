using System.Text;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Markup where the operator's page shows what others wrote. It may come as data, in which no letter can open a tag, and under a policy that runs no script of a page's text.</summary>
internal static class PageMarkup
{
    private const string Markup = "</script><img src=x onerror=alert(1)><script>alert(2)</script>";
    private const string Mark = "onerror=alert(1)";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["console.markup_in_reason"] = Shown(server => server.SendAsync(Asked.Call("halt_trading", $$"""{"reason":"{{Markup}}"}"""))),
        ["console.markup_in_symbol"] = Shown(server =>
        {
            const string Position = $$"""
                [{"asset_id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"{{Markup}}","exchange":"NASDAQ","asset_class":"us_equity","asset_marginable":true,"qty":"1","qty_available":"1",
                "avg_entry_price":"100","side":"long","market_value":"100","cost_basis":"100","unrealized_pl":"0","unrealized_plpc":"0","unrealized_intraday_pl":"0","unrealized_intraday_plpc":"0",
                "current_price":"100","lastday_price":"100","change_today":"0"}]
                """;
            server.Exchange.Faults.Add(new SubstituteBody(Position), new() { Method = "GET", PathPrefix = "/v2/positions", Times = 100 });
            return Task.CompletedTask;
        }),
    };

    // A server of its own, for what is done to it stays.
    private static Sender Shown(Func<HttpTarget, Task> write) => Over.Http(async target =>
    {
        await using var server = (HttpTarget)await target.SiblingAsync();
        try
        {
            await write(server);
            using var page = await GetAsync(server, "/console");
            using var events = await GetAsync(server, "/console/events");
            var text = await ReadAsync(events);
            var isText = events.Content.Headers.ContentType?.MediaType == "text/event-stream"
                && events.Headers.GetValues("X-Content-Type-Options").Single() == "nosniff"
                && page.Headers.GetValues("Content-Security-Policy").Single() is var policy && !policy.Contains("unsafe", StringComparison.Ordinal) && policy.Contains("default-src 'none'", StringComparison.Ordinal)
                && !text.Contains('<', StringComparison.Ordinal);
            return new($"{(int)events.StatusCode} {(isText ? "as text" : "as markup")}", text);
        }
        finally
        {
            server.Exchange.Faults.Clear();
        }
    });

    private static async Task<HttpResponseMessage> GetAsync(HttpTarget server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint, path));
        return await server.SendAsync(request, null, ("X-Console-Key", server.ConsoleKey));
    }

    private static async Task<string> ReadAsync(HttpResponseMessage events)
    {
        using var until = new CancellationTokenSource(s_patience);
        await using var stream = await events.Content.ReadAsStreamAsync(until.Token);
        var (text, piece) = (new StringBuilder(), new byte[16_384]);
        while (!text.ToString().Contains(Mark, StringComparison.Ordinal))
            text.Append(Encoding.UTF8.GetString(piece, 0, await stream.ReadAsync(piece, until.Token)));
        return text.ToString();
    }
}
