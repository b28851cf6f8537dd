using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Doctor;

/// <summary>The broker, asked three things once each, however many checks want to know: the account, the clock, and a price that needs the SIP subscription.</summary>
internal sealed class AskedBroker : IAsyncDisposable
{
    private const string Listed = "AAPL";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ServiceProvider services;
    private readonly TimeProvider time;
    private readonly Lazy<Task<Answer<TradingAccount>>> account;
    private readonly Lazy<Task<Answer<MarketClock>>> clock;
    private readonly Lazy<Task<Answer<object>>> consolidated;

    public AskedBroker(ServerPlan plan, TimeProvider time)
    {
        this.time = time;
        services = new ServiceCollection().AddSingleton(time).AddAlpacaApi(AlpacaMcpServices.ApiOptions(plan) with { MaxReadRetries = 0 }).BuildServiceProvider();
        account = new(() => AskAsync(token => services.GetRequiredService<AccountClient>().GetAsync(token)));
        clock = new(() => AskAsync(token => services.GetRequiredService<CalendarClient>().GetClockAsync(token)));
        consolidated = new(() => AskAsync<object>(async token => await services.GetRequiredService<StockDataClient>().GetLatestQuotesAsync([Listed], DataFeed.Sip, cancellationToken: token)));
    }

    /// <summary>The account behind the keys.</summary>
    public Task<Answer<TradingAccount>> AccountAsync() => account.Value;

    /// <summary>The exchange's clock.</summary>
    public Task<Answer<MarketClock>> ClockAsync() => clock.Value;

    /// <summary>A consolidated quote of now: refused without the subscription.</summary>
    public Task<Answer<object>> ConsolidatedAsync() => consolidated.Value;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<Answer<T>> AskAsync<T>(Func<CancellationToken, Task<T>> ask)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var (askedAt, began) = (time.GetUtcNow(), time.GetTimestamp());
        try
        {
            var value = await ask(patience.Token);
            return new(value, null, null, askedAt, time.GetElapsedTime(began));
        }
        catch (AlpacaApiException refused)
        {
            return new(default, $"it answered HTTP {(int)refused.Status}", refused.Status, askedAt, time.GetElapsedTime(began));
        }
        catch (Exception silent) when (BrokerFailure.Is(silent))
        {
            return new(default, silent.Message, null, askedAt, time.GetElapsedTime(began));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new(default, FormattableString.Invariant($"it did not answer within {Patience.TotalSeconds} s"), null, askedAt, time.GetElapsedTime(began));
        }
    }
}
