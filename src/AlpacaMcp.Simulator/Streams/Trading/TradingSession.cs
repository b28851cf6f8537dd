using System.Text.Json;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Hosting;

namespace AlpacaMcp.Simulator.Streams.Trading;

/// <summary>One client of the trading stream: it authenticates, listens, and hears of its account's orders.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/websocket-streaming"/>
internal sealed class TradingSession(StreamConnection connection, Venue venue, IReadOnlyDictionary<TradingAccount, TradeUpdates> updates) : IStreamSession
{
    public const string Path = "/stream";

    private TradingAccount? _account;
    private bool _listens;

    public object? SlowFarewell => null;

    public object FailureFarewell => TradingAnswer.Error("internal server error");

    /// <summary>The trading stream does not greet.</summary>
    public Task OpenAsync() => Task.CompletedTask;

    public Task HearAsync(JsonElement? message) => message?.Text("action") switch
    {
        "auth" => AuthenticateAsync(new KeyPair(message.Value.Text("key"), message.Value.Text("secret"))),
        "authenticate" => AuthenticateAsync(Legacy(message.Value)),
        "listen" => ListenAsync(message.Value),
        null => connection.SendAsync(TradingAnswer.Error("message is not valid")),
        var action => connection.SendAsync(TradingAnswer.Error($"action is not valid: {action}")),
    };

    /// <summary>Fills come when they are due, not only when someone asks.</summary>
    public Task BeatAsync()
    {
        if (_listens)
            _account?.At(_ => true);
        return Task.CompletedTask;
    }

    public void Close() => Listen(false);

    /// <summary>Written when the line comes to it.</summary>
    public void Tell(TradeUpdate update) => connection.Post(() => connection.SendAsync(update.Message()));

    /// <summary>Completes when all it was told of is sent, or nobody is there any more.</summary>
    public Task ToldAsync() => connection.SettledAsync();

    private static KeyPair Legacy(JsonElement message) =>
        message.Field("data") is not { } keys ? new KeyPair("", "")
        : keys.Field("oauth_token") is not null ? KeyPair.OfToken(keys.Text("oauth_token"))
        : new KeyPair(keys.Text("key_id"), keys.Text("secret_key"));

    private Task AuthenticateAsync(KeyPair keys)
    {
        if (keys.Owner(venue) is not { } owner)
            return connection.SendAsync(TradingAnswer.Authorization("authenticate", "unauthorized"));
        // One connection serves one account: the first that has authenticated.
        _account ??= owner;
        return connection.SendAsync(TradingAnswer.Authorization("authenticate", _account == owner ? "authorized" : "unauthorized"));
    }

    /// <summary>The list replaces the one before; what follows the answer is what happens from now on.</summary>
    private Task ListenAsync(JsonElement message)
    {
        if (_account is null)
            return connection.SendAsync(TradingAnswer.Authorization("listen", "unauthorized"));
        if (message.Field("data")?.Field("streams")?.Texts() is not { } streams)
            return connection.SendAsync(TradingAnswer.Error("listen needs data.streams, a list of stream names"));
        Listen(streams.Contains(TradeUpdate.Stream));
        return connection.SendAsync(TradingAnswer.Listening(_listens));
    }

    private void Listen(bool listens)
    {
        if (listens == _listens || _account is not { } account)
            return;
        _listens = listens;
        account.At(_ =>
        {
            if (listens)
                updates[account].Listen(this);
            else
                updates[account].Leave(this);
            return true;
        });
    }
}
