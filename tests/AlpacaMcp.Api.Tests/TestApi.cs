using System.Diagnostics;
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
using AlpacaMcp.Api.Watchlists;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Api.Tests;

/// <summary>The clients as the product registers them, on a clock that stands still and with a stub in place of the socket.</summary>
internal sealed class TestApi : IDisposable
{
    private readonly ServiceProvider provider;

    public TestApi(AlpacaApiOptions? options = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddAlpacaApi(options ?? A.Options());
        services.AddHttpClient(Transport.ClientName).ConfigurePrimaryHttpMessageHandler(() => Alpaca);
        provider = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 16, 18, 0, 0, TimeSpan.Zero));

    public AlpacaStub Alpaca { get; } = new();

    public AccountClient Account => provider.GetRequiredService<AccountClient>();

    public AssetsClient Assets => provider.GetRequiredService<AssetsClient>();

    public CalendarClient Calendar => provider.GetRequiredService<CalendarClient>();

    public CorporateActionsClient CorporateActions => provider.GetRequiredService<CorporateActionsClient>();

    public CryptoDataClient Crypto => provider.GetRequiredService<CryptoDataClient>();

    public FixedIncomeDataClient FixedIncome => provider.GetRequiredService<FixedIncomeDataClient>();

    public IndexDataClient Indices => provider.GetRequiredService<IndexDataClient>();

    public NewsClient News => provider.GetRequiredService<NewsClient>();

    public OptionDataClient Options => provider.GetRequiredService<OptionDataClient>();

    public LocatesClient Locates => provider.GetRequiredService<LocatesClient>();

    public OptionContractsClient Contracts => provider.GetRequiredService<OptionContractsClient>();

    public WatchlistsClient Watchlists => provider.GetRequiredService<WatchlistsClient>();

    public OrdersClient Orders => provider.GetRequiredService<OrdersClient>();

    public PositionsClient Positions => provider.GetRequiredService<PositionsClient>();

    public ScreenerClient Screener => provider.GetRequiredService<ScreenerClient>();

    public StockDataClient Stocks => provider.GetRequiredService<StockDataClient>();

    /// <summary>Moves the clock and runs everything that was waiting for it, up to its next wait.</summary>
    public Task Pass(double seconds) => Task.Run(() => Time.Advance(TimeSpan.FromSeconds(seconds)));

    /// <summary>Moves the clock in small steps until the call is over; how far it has moved by then is not certain.</summary>
    public async Task<T> Finish<T>(Task<T> call)
    {
        await Finish((Task)call);
        return await call;
    }

    public async Task Finish(Task call)
    {
        var patience = Stopwatch.StartNew();
        while (!call.IsCompleted && patience.Elapsed < TimeSpan.FromSeconds(30))
            await Pass(0.1);

        Assert.True(call.IsCompleted, "The call does not end.");
        await call;
    }

    public void Dispose() => provider.Dispose();
}
