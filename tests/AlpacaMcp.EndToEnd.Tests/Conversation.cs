using System.Text.Json;
using AlpacaMcp.Simulator;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A client talking with the executable, with a home of its own.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    public const string Secret = "s3cret-nobody-may-see";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryHome _home = new();
    private ServerProcess? _server;
    private McpClient? _client;

    private Conversation()
    {
    }

    /// <summary>Without an exchange the server brings its own.</summary>
    public static async Task<Conversation> StartAsync(SimulatedExchange? exchange, Transport transport = Transport.Stdio, params (string Name, string Value)[] settings)
    {
        var conversation = new Conversation();
        var all = exchange is null ? [] : Exchanges.Settings(exchange);
        foreach (var (name, value) in settings)
            all[name] = value;
        all.TryAdd("ALPACA_MCP_HOME", conversation._home.Path);
        // On a busy machine a start takes longer than the client would wait before it takes the server for one of the older generation.
        var options = new McpClientOptions { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan, ProtocolVersion = transport is Transport.StdioLegacy or Transport.HttpLegacy ? "2025-11-25" : null };
        conversation._client = await McpClient.CreateAsync(await conversation.ConnectAsync(transport, all), options).WaitAsync(Patience);
        return conversation;
    }

    /// <summary>With a server that listens already and outlives the conversation.</summary>
    public static async Task<Conversation> StartAsync(ServerProcess server) => await StartAsync(await server.EndpointAsync());

    /// <inheritdoc cref="StartAsync(ServerProcess)"/>
    public static async Task<Conversation> StartAsync(Uri endpoint)
    {
        var transport = new HttpClientTransport(new() { Endpoint = endpoint, TransportMode = HttpTransportMode.StreamableHttp });
        return new() { _client = await McpClient.CreateAsync(transport).WaitAsync(Patience) };
    }

    /// <summary>A person before the client who says yes to every order that wants one.</summary>
    public static async Task<Conversation> StartWithPersonAsync(SimulatedExchange exchange)
    {
        var conversation = new Conversation();
        var settings = Exchanges.Settings(exchange);
        settings["ALPACA_MCP_HOME"] = conversation._home.Path;
        var options = new McpClientOptions { Handlers = new() { ElicitationHandler = (_, _) => ValueTask.FromResult(new ElicitResult { Action = "accept" }) } };
        conversation._client = await McpClient.CreateAsync(await conversation.ConnectAsync(Transport.Stdio, settings), options).WaitAsync(Patience);
        return conversation;
    }

    /// <summary>The server's process; over HTTP only.</summary>
    public int ServerId => _server?.Id ?? throw new InvalidOperationException("The server is the client's own child.");

    public string? ProtocolVersion => _client?.NegotiatedProtocolVersion;

    public async Task<ToolAnswer> CallAsync(string tool, string arguments = "{}")
    {
        using var parsed = JsonDocument.Parse(arguments);
        var given = parsed.RootElement.EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value.Clone());
        var answer = ToolAnswer.Of(await _client!.CallToolAsync(tool, given).AsTask().WaitAsync(Patience)); // StartAsync made it
        Assert.DoesNotContain(Secret, answer.Json.ToString(), StringComparison.Ordinal);
        return answer;
    }

    /// <summary>Everything that comes back of a call, whatever it is: the whole result, or an error of the protocol.</summary>
    public async Task<string> ReadAllAsync(string tool, string arguments)
    {
        using var parsed = JsonDocument.Parse(arguments);
        var given = parsed.RootElement.EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value.Clone());
        return await ReadAsync(client => client.CallToolAsync(tool, given).AsTask());
    }

    /// <summary>The same of a resource.</summary>
    public Task<string> ReadResourceAsync(string uri) => ReadAsync(client => client.ReadResourceAsync(uri).AsTask());

    /// <summary>The order once it has filled; an order at the exchange fills with the next request.</summary>
    public async Task<ToolAnswer> FilledAsync(string orderId)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await CallAsync("get_order_by_id", $$"""{"order_id":"{{orderId}}"}""") is var order && order.Text("order.status") == "filled")
                return order;
        }

        throw new TimeoutException($"Order {orderId} did not fill.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        _server?.Dispose();
        _home.Dispose();
    }

    private async Task<string> ReadAsync<T>(Func<McpClient, Task<T>> ask)
    {
        try
        {
            var result = await ask(_client!).WaitAsync(Patience); // StartAsync made it
            return JsonSerializer.Serialize(result, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(T)));
        }
        catch (Exception refused) when (refused is McpException or HttpRequestException) // the latter has sent nothing: a name that no header can hold
        {
            return refused.Message;
        }
    }

    private async Task<IClientTransport> ConnectAsync(Transport transport, Dictionary<string, string> settings)
    {
        if (transport is Transport.Stdio or Transport.StdioLegacy)
        {
            return new StdioClientTransport(new()
            {
                Command = ServerCommand.File,
                Arguments = [.. ServerCommand.Arguments()],
                EnvironmentVariables = ServerCommand.Variables(settings),
            });
        }

        _server = new ServerProcess(settings, "--transport", "http", "--port", "0");
        return new HttpClientTransport(new() { Endpoint = await _server.EndpointAsync(), TransportMode = HttpTransportMode.StreamableHttp });
    }
}
