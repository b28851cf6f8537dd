using System.Net.WebSockets;
using System.Text.Json;
using AlpacaMcp.Simulator.Hosting;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Parts;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>One client of a market data stream: it authenticates, subscribes, and hears every tick once, in order.</summary>
internal sealed class MarketSession(StreamConnection connection, MarketDesk desk, MarketEndpoint endpoint, KeyPair? headers, bool packed) : IStreamSession
{
    private readonly IReadOnlyList<IStreamPart> _parts = endpoint.Parts();
    private string? _keyId;
    private Subscription _subscription = new();
    private DateTimeOffset _told;
    private ITimer? _deadline;

    public object? SlowFarewell => new[] { StreamError.SlowClient.Message() };

    public object FailureFarewell => new[] { StreamError.InternalError.Message() };

    public async Task OpenAsync()
    {
        _told = Now;
        await SendAsync(Success("connected"));
        if (headers is not null)
            await AuthenticateAsync(headers);
        if (_keyId is null)
            _deadline = desk.System.CreateTimer(_ => connection.Post(TimeOutAsync), null, desk.Terms.AuthenticateWithin, Timeout.InfiniteTimeSpan);
    }

    public Task HearAsync(JsonElement? message)
    {
        if (message is not { ValueKind: JsonValueKind.Object } text || MarketRequest.Read(text) is not { } request)
            return SendAsync(StreamError.InvalidSyntax.Message());
        if (request.Action == "auth")
            return AuthenticateAsync(request.Keys);
        return _keyId is null ? SendAsync(StreamError.NotAuthenticated.Message()) : ChangeAsync(request);
    }

    public async Task BeatAsync()
    {
        var now = Now;
        for (var at = endpoint.Next(_told); at <= now && !_subscription.IsEmpty; at = endpoint.Next(at))
        {
            _told = at;
            var messages = _parts.SelectMany(part => part.At(at, _subscription)).ToArray();
            if (messages.Length > 0)
                await connection.SendAsync(messages);
        }
        _told = now > _told ? now : _told;
    }

    public void Close()
    {
        _deadline?.Dispose();
        if (_keyId is not null)
            desk.LeaveSeat(endpoint, _keyId, this);
    }

    private DateTimeOffset Now => desk.Venue.Now - endpoint.Delay;

    private Task SendAsync(WireMap message) => connection.SendAsync(new[] { message });

    private Task AuthenticateAsync(KeyPair keys)
    {
        if (Objection(keys) is { } error)
            return SendAsync(error.Message());
        _keyId = keys.KeyId;
        return SendAsync(Success("authenticated"));
    }

    private StreamError? Objection(KeyPair keys) =>
        _keyId is not null ? StreamError.AlreadyAuthenticated
        : keys.Owner(desk.Venue) is null ? StreamError.AuthFailed
        : endpoint.NeedsPlus && !desk.HasPlus ? StreamError.InsufficientSubscription
        : endpoint.OnlyMsgPack && !packed ? StreamError.OnlyMsgPack
        : !desk.TakeSeat(endpoint, keys.KeyId, this) ? StreamError.ConnectionLimit
        : null;

    /// <summary>What happened until now goes to the old subscription, what follows the answer to the new one.</summary>
    private async Task ChangeAsync(MarketRequest request)
    {
        await BeatAsync();
        var subscribes = request.Action == "subscribe";
        var changed = subscribes ? _subscription.With(request.Changes) : _subscription.Without(request.Changes);
        if (subscribes && Objection(request, changed) is { } error)
        {
            await SendAsync(error.Message());
            return;
        }
        var before = _subscription;
        _subscription = changed;
        await SendAsync(_subscription.Message(endpoint.Channels));
        var first = _parts.SelectMany(part => part.First(_told, before, changed)).ToArray();
        if (first.Length > 0)
            await connection.SendAsync(first);
    }

    private StreamError? Objection(MarketRequest request, Subscription changed) =>
        request.Changes.Any(change => !endpoint.Channels.Contains(change.Channel) || Channels.FollowsTrades(change.Channel)) ? StreamError.InvalidForFeed
        : !endpoint.StarQuotes && changed[Channels.Quotes].Contains(Subscription.Star) ? StreamError.NoStarQuotes
        : endpoint.SymbolLimit is { } limit && changed.Count(endpoint.Limited) > limit ? StreamError.SymbolLimit
        : null;

    private async Task TimeOutAsync()
    {
        if (_keyId is not null)
            return;
        await SendAsync(StreamError.AuthTimeout.Message());
        connection.End(WebSocketCloseStatus.PolicyViolation);
    }

    private static WireMap Success(string text) => new() { { "T", "success" }, { "msg", text } };
}
