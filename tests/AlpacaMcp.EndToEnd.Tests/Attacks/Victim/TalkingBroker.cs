using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AlpacaMcp.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Victim;

/// <summary>Stands between server and exchange, prints every payload as news, and puts them into names, descriptions and messages.</summary>
internal sealed class TalkingBroker : IAsyncDisposable
{
    private const int ArticlesOnAPage = 50;
    private const int MostRejections = 3; // five in five minutes and the server only reduces
    private static readonly string[] s_spoken = ["name", "description", "message"];
    private readonly IReadOnlyList<string> _payloads;
    private readonly Uri _exchange;
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler());
    private int _next;
    private int _rejected;

    private TalkingBroker(SimulatedExchange exchange, IReadOnlyList<string> payloads)
    {
        (_exchange, _payloads) = (exchange.Url, payloads);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string Url => _app.Urls.Single();

    public static async Task<TalkingBroker> StartAsync(SimulatedExchange exchange, IReadOnlyList<string> payloads)
    {
        var broker = new TalkingBroker(exchange, payloads);
        await broker._app.StartAsync();
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (context.Request.Path == "/v1beta1/news")
            await SayAsync(context, 200, News(context.Request.Query["page_token"]));
        else if (context.Request.Method == "POST" && body.Contains("GME", StringComparison.Ordinal) && Interlocked.Increment(ref _rejected) <= MostRejections)
            await SayAsync(context, 403, new JsonObject { ["code"] = 40310000, ["message"] = Payload() });
        else
            await PassOnAsync(context, body);
    }

    private async Task PassOnAsync(HttpContext context, string body)
    {
        using var request = new HttpRequestMessage(new(context.Request.Method), new Uri(_exchange, context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent()));
        foreach (var name in (string[])["APCA-API-KEY-ID", "APCA-API-SECRET-KEY"])
            request.Headers.Add(name, [.. context.Request.Headers[name]]);
        if (body.Length > 0)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode == HttpStatusCode.NoContent || !(text.StartsWith('{') || text.StartsWith('[')))
            context.Response.StatusCode = (int)response.StatusCode;
        else
            await SayAsync(context, (int)response.StatusCode, Spoken(JsonNode.Parse(text)));
    }

    private JsonObject News(string? page)
    {
        var from = page is null ? 0 : int.Parse(page, CultureInfo.InvariantCulture);
        var articles = _payloads.Skip(from).Take(ArticlesOnAPage).Select(JsonNode? (payload, i) => new JsonObject
        {
            ["id"] = from + i + 1,
            ["headline"] = payload,
            ["summary"] = "",
            ["content"] = payload,
            ["author"] = payload,
            ["source"] = payload,
            ["url"] = payload,
            ["created_at"] = "2026-03-11T13:00:00Z",
            ["updated_at"] = "2026-03-11T13:00:00Z",
            ["symbols"] = new JsonArray("AAPL"),
            ["images"] = new JsonArray(),
        });
        var next = from + ArticlesOnAPage;
        return new() { ["news"] = new JsonArray([.. articles]), ["next_page_token"] = next < _payloads.Count ? $"{next}" : null };
    }

    private JsonNode? Spoken(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(Spoken)]),
        JsonObject json => new JsonObject(json.Select(p => KeyValuePair.Create(p.Key, s_spoken.Contains(p.Key) ? Payload() : Spoken(p.Value)))),
        _ => node?.DeepClone(),
    };

    private string Payload() => _payloads[Interlocked.Increment(ref _next) % _payloads.Count];

    private static Task SayAsync(HttpContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body?.ToJsonString() ?? "null");
    }
}
