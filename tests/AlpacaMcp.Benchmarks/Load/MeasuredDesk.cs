using AlpacaMcp.Api;
using AlpacaMcp.Simulator;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>The desk as the product composes it, before a broker that costs next to nothing, with a journal of its own.</summary>
internal sealed class MeasuredDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public MeasuredDesk(SimulatedExchange exchange, JournalPlace journal)
    {
        Journal = journal;
        var api = new AlpacaApiOptions { TradingUrl = exchange.Url, DataUrl = exchange.Url, Credentials = AlpacaCredential.OfKey(exchange.KeyId, new Secret(exchange.SecretKey)), RequestsPerMinute = 10_000 };
        var trading = new TradingOptions { Policy = Limitless, ExchangeTime = ExchangeTimeSource.Broker, Journal = journal };
        _services = new ServiceCollection()
            .AddLogging()
            .AddAlpacaApi(api)
            .AddTrading(trading)
            .AddHttpClient("alpaca").ConfigurePrimaryHttpMessageHandler(() => new CannedBroker(exchange)).Services
            .BuildServiceProvider();
    }

    /// <summary>The same limits, each far away: every rule is run and none objects.</summary>
    public static RiskPolicy Limitless { get; } = RiskPolicy.DefaultFor(TradingEnvironment.Simulator) with
    {
        MaxOrdersPerMinute = 1_000_000,
        MaxOrdersPerDay = 1_000_000,
        MaxOpeningNotionalPerDayUsd = 1_000_000_000m,
        MaxOpenOrders = 1_000_000,
    };

    public JournalPlace Journal { get; }

    public async Task<JournalScope> ScopeAsync() => await _services.GetRequiredService<IJournalAccount>().ScopeAsync(CancellationToken.None);

    /// <summary>The whole walk.</summary>
    public async Task SubmitAsync(StockOrder order)
    {
        var outcome = await _services.GetRequiredService<OrderDesk>().SubmitAsync(order, CancellationToken.None);
        if (outcome.Kind != OutcomeKind.Placed)
            throw new InvalidOperationException($"{outcome.Kind}: {string.Join(" ", outcome.Objections.Select(o => o.Message))}");
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
