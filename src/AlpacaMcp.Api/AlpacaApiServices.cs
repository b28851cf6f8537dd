using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.FixedIncomeData;
using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.IndexData;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Api.News;
using AlpacaMcp.Api.OptionContracts;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Api.Screener;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Api.Streams;
using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Api.Watchlists;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AlpacaMcp.Api;

/// <summary>Registers the clients.</summary>
public static class AlpacaApiServices
{
    /// <summary>Registers every client, as singletons on one connection pool, with options known now.</summary>
    /// <param name="services">The container.</param>
    /// <param name="options">Where Alpaca is and who we are.</param>
    public static IServiceCollection AddAlpacaApi(this IServiceCollection services, AlpacaApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services.AddAlpacaApi(_ => options);
    }

    /// <summary>
    /// Registers every client, as singletons on one connection pool, with options asked for when the first client is made: the
    /// port of an exchange in this process is not known earlier. The container's <see cref="TimeProvider"/> drives timeouts,
    /// waits and retries; the system's when it has none.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="options">Says where Alpaca is and who we are; asked once.</param>
    public static IServiceCollection AddAlpacaApi(this IServiceCollection services, Func<IServiceProvider, AlpacaApiOptions> options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new RetryJitter());
        services.AddSingleton(options);
        services.AddSingleton<BrokerContact>().AddSingleton<BrokerMeter>();
        services.AddSingleton<Transport>().AddSingleton<Resilience>().AddSingleton<AlpacaHttp>();
        services.AddHttpClient(Transport.ClientName, Transport.Prepare)
            .ConfigurePrimaryHttpMessageHandler(provider => Transport.CreateSocketsHandler(provider.GetRequiredService<AlpacaApiOptions>()))
            .AddHttpMessageHandler(provider => new AuthenticationHandler(provider.GetRequiredService<AlpacaApiOptions>()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

        return services
            .AddStreams()
            .AddClient(http => new AccountClient(http))
            .AddClient(http => new AssetsClient(http))
            .AddClient(http => new CalendarClient(http))
            .AddClient(http => new CorporateActionsClient(http))
            .AddClient(http => new CryptoDataClient(http))
            .AddClient(http => new LocatesClient(http))
            .AddClient(http => new OptionContractsClient(http))
            .AddClient(http => new FixedIncomeDataClient(http))
            .AddClient(http => new IndexDataClient(http))
            .AddClient(http => new NewsClient(http))
            .AddClient(http => new OptionDataClient(http))
            .AddClient(http => new OrdersClient(http))
            .AddClient(http => new PositionsClient(http))
            .AddClient(http => new ScreenerClient(http))
            .AddClient(http => new StockDataClient(http))
            .AddClient(http => new WatchlistsClient(http));
    }

    /// <summary>A <see cref="StreamPacing"/> of the container's own is kept. Nothing connects before it is run.</summary>
    private static IServiceCollection AddStreams(this IServiceCollection services)
    {
        services.TryAddSingleton(new StreamPacing());
        return services
            .AddSingleton<StreamSockets>()
            .AddSingleton<StreamLoop>()
            .AddSingleton(s => new TradeUpdatesClient(s.GetRequiredService<AlpacaApiOptions>(), s.GetRequiredService<StreamSockets>(), s.GetRequiredService<StreamLoop>()))
            .AddSingleton(s => new MarketDataFeeds(s.GetRequiredService<AlpacaApiOptions>(), s.GetRequiredService<StreamSockets>(), s.GetRequiredService<StreamLoop>()));
    }

    private static IServiceCollection AddClient<T>(this IServiceCollection services, Func<AlpacaHttp, T> create)
        where T : class =>
        services.AddSingleton(provider => create(provider.GetRequiredService<AlpacaHttp>()));
}
