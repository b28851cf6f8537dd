using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Resources;

/// <summary>A client that watches resources the way of its protocol, and keeps what it is told.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Uri, DateTimeOffset At)> _told = [];
    private readonly TimeProvider _exchangeTime;
    private readonly SemaphoreSlim _news = new(0);
    private readonly CancellationTokenSource _hangUp = new();
    private readonly McpClient _client;
    private readonly bool _isModern;
    private readonly TaskCompletionSource<JsonNode?> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IAsyncDisposable> _handlers = [];
    private Task<JsonRpcResponse>? _listening;

    private Watcher(McpClient client, TimeProvider exchangeTime)
    {
        (_client, _exchangeTime) = (client, exchangeTime);
        _isModern = client.NegotiatedProtocolVersion == SessionBench.Modern;
        _handlers.Add(client.RegisterNotificationHandler(NotificationMethods.ResourceUpdatedNotification, HearAsync));
        _handlers.Add(client.RegisterNotificationHandler(NotificationMethods.SubscriptionsAcknowledgedNotification, (n, _) =>
        {
            _acknowledged.TrySetResult(n.Params);
            return default;
        }));
    }

    public IReadOnlyList<string> Told => [.. _told.Select(t => t.Uri)];

    /// <summary>The updates as they were written, with what the protocol adds to them.</summary>
    public ConcurrentQueue<JsonNode?> Raw { get; } = [];

    /// <summary>What a modern server said it will tell.</summary>
    public JsonNode? Granted => _acknowledged.Task.Result?["notifications"];

    /// <summary>The answer that ends what a modern client listens to.</summary>
    public Task<JsonRpcResponse> Ended => _listening ?? throw new InvalidOperationException("It does not listen.");

    public McpClient Client => _client;

    public static async Task<Watcher> StartAsync(SessionBench bench, string transport, string version, params string[] uris)
    {
        var watcher = new Watcher(await bench.ConnectAsync(transport, version), bench.Exchange.Clock);
        Assert.Equal(version, watcher._client.NegotiatedProtocolVersion);
        await watcher.WatchAsync(uris);
        return watcher;
    }

    /// <summary>Waits until all of these were told.</summary>
    public async Task ToldAsync(params string[] uris)
    {
        while (uris.Except(Told).Any())
            Assert.True(await _news.WaitAsync(SessionBench.Patience), $"Told only {string.Join(", ", Told)}");
    }

    /// <summary>The exchange's time when it was first told of a resource at or after another.</summary>
    public async Task<DateTimeOffset> ToldSinceAsync(string uri, DateTimeOffset since)
    {
        while (true)
        {
            if (_told.FirstOrDefault(t => t.Uri == uri && t.At >= since) is { Uri: not null } found)
                return found.At;
            Assert.True(await _news.WaitAsync(SessionBench.Patience), "Never told.");
        }
    }

    /// <summary>Stops watching one resource, or, in the way of the newer protocol, all.</summary>
    public async Task StopAsync(string uri)
    {
        if (!_isModern)
        {
            await _client.UnsubscribeFromResourceAsync(uri).WaitAsync(SessionBench.Patience);
            return;
        }

        var id = (await _acknowledged.Task)?["_meta"]?[MetaKeys.SubscriptionId]?.GetValue<long>() ?? 0;
        await _client.SendNotificationAsync(NotificationMethods.CancelledNotification, new CancelledNotificationParams { RequestId = new RequestId(id) });
        await _hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _listening ?? Task.CompletedTask);
    }

    public async ValueTask DisposeAsync()
    {
        await _hangUp.CancelAsync();
        foreach (var handler in _handlers)
            await handler.DisposeAsync();
        _hangUp.Dispose();
        _news.Dispose();
    }

    private async Task WatchAsync(string[] uris)
    {
        if (_isModern)
        {
            var asked = new JsonObject { ["notifications"] = new JsonObject { ["resourceSubscriptions"] = new JsonArray([.. uris.Select(uri => (JsonNode)uri)]) } };
            _listening = _client.SendRequestAsync(new JsonRpcRequest { Method = RequestMethods.SubscriptionsListen, Params = asked }, _hangUp.Token);
            await _acknowledged.Task.WaitAsync(SessionBench.Patience);
            return;
        }

        foreach (var uri in uris)
            await _client.SubscribeToResourceAsync(uri).WaitAsync(SessionBench.Patience);
    }

    private ValueTask HearAsync(JsonRpcNotification notification, CancellationToken cancellationToken)
    {
        var uri = notification.Params?["uri"]?.GetValue<string>() ?? "";
        Raw.Enqueue(notification.Params);
        _told.Enqueue((uri, _exchangeTime.GetUtcNow()));
        _news.Release();
        return default;
    }
}
