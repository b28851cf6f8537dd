using AlpacaMcp.Simulator;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A server over HTTP whose exchange must never be asked anything.</summary>
public sealed class UntouchedHttpServer : IAsyncLifetime, IDisposable
{
    private SimulatedExchange? _exchange;
    private ServerProcess? _server;
    private Uri? _endpoint;

    internal SimulatedExchange Exchange => _exchange ?? throw new InvalidOperationException("Not started.");

    internal Uri Endpoint => _endpoint ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _exchange = await Exchanges.StartAsync();
        _server = new ServerProcess(Exchanges.Settings(_exchange), "--transport", "http", "--port", "0");
        _endpoint = await _server.EndpointAsync();
    }

    public async Task DisposeAsync() => await Exchange.DisposeAsync();

    public void Dispose() => _server?.Dispose();
}
