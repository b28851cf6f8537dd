using AlpacaMcp.Simulator;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A server over stdio whose exchange must never be asked anything.</summary>
public sealed class UntouchedServer : IAsyncLifetime
{
    private SimulatedExchange? _exchange;
    private Conversation? _talk;

    internal SimulatedExchange Exchange => _exchange ?? throw new InvalidOperationException("Not started.");

    internal Conversation Talk => _talk ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _exchange = await Exchanges.StartAsync();
        _talk = await Conversation.StartAsync(_exchange);
    }

    public async Task DisposeAsync()
    {
        await Talk.DisposeAsync();
        await Exchange.DisposeAsync();
    }
}
