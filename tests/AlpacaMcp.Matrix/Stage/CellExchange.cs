using System.Text;
using AlpacaMcp.Matrix.Plan;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>An exchange at 10:00 in New York where AAPL is quoted 199.90 to 200.00, with what an order of the cell needs to be there first.</summary>
internal sealed class CellExchange : IAsyncDisposable
{
    private const string Orders = "/v2/orders";
    private const int FailingLookups = 6;

    // Fewer than it takes to believe that an order is absent.
    private const int LateLookups = 3;

    private static readonly DateTimeOffset s_opening = new(2026, 3, 11, 13, 30, 0, TimeSpan.Zero);

    // Half an hour after the quotes were fixed: a clock that jumps back does not jump to before them.
    private static readonly TimeSpan s_later = TimeSpan.FromMinutes(30);
    private readonly HashSet<Guid> _foreign;

    private CellExchange(SimulatedExchange exchange, IEnumerable<Guid> foreign) => (Exchange, _foreign) = (exchange, [.. foreign]);

    public SimulatedExchange Exchange { get; }

    /// <summary>The order that a replacement is for.</summary>
    public Guid Foreign => _foreign.Single();

    /// <summary>What the agent's calls have brought into the book, in the order of arrival.</summary>
    public IReadOnlyList<BookOrder> AgentsOrders => [.. Exchange.Book.Orders.Where(order => !_foreign.Contains(order.Id) && order.ClientOrderId != Probe.ClientOrderId)];

    /// <summary>What arrived, in words.</summary>
    public IReadOnlyList<string> Requests =>
        [.. Exchange.Requests.All.Select(request => $"{request.ReceivedAt:ss.fff} {request.Method} {request.Path}{request.Query} {request.Body}{(request.Arrived ? "" : " (lost)")}")];

    /// <summary>True when no market order is still on its way through the matching.</summary>
    public bool IsQuiet => Exchange.Book.Orders.All(order => order.Type != "market" || order.Status is "filled" or "canceled" or "expired");

    /// <summary>Starts it; everything that is not the agent's own is in the book when the task completes.</summary>
    public static async Task<CellExchange> StartAsync(OrderKind kind, CancellationToken cancellationToken)
    {
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = "matrix-secret", StartAt = s_opening };
        var exchange = await SimulatedExchange.StartAsync(options, TimeProvider.System, cancellationToken);
        exchange.Market.Pin("AAPL", 199.90m, 200.00m);
        exchange.Clock.Advance(s_later);
        if (kind == OrderKind.Replace)
            await PlaceAsync(exchange, """{"symbol":"AAPL","side":"buy","qty":"10","type":"limit","limit_price":"190","time_in_force":"day"}""", cancellationToken);
        if (kind == OrderKind.Close)
            await PlaceAsync(exchange, """{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""", cancellationToken);
        var staged = new CellExchange(exchange, exchange.Book.Orders.Select(order => order.Id));
        await Pace.UntilAsync(() => staged.IsQuiet, TimeSpan.FromSeconds(10), cancellationToken);
        return staged;
    }

    /// <summary>Schedules what goes wrong in a cell.</summary>
    public void Schedule(Cell cell)
    {
        var order = new FaultRule { Method = cell.Kind == OrderKind.Replace ? "PATCH" : "POST", PathPrefix = Orders };
        if (FaultChoices.Find(cell.Fault).Create is { } create)
            Exchange.Faults.Add(cell.IsAccepted ? create() : new Layered(create(), new Refusal()), order with { Times = cell.Times });
        if (!cell.IsAccepted)
            Exchange.Faults.Add(new Refusal(), order with { Times = int.MaxValue });
        var look = new FaultRule { Method = "GET", PathPrefix = Orders + ":by_client_order_id" };
        if (cell.Lookups == Lookups.Fail)
            Exchange.Faults.Add(new StatusBefore(503), look with { Times = FailingLookups });
        if (cell.Lookups == Lookups.Late)
            Exchange.Faults.Add(new NotFoundYet(), look with { Times = LateLookups });
    }

    /// <summary>From now on orders are taken; the exchange is as it is on a good day.</summary>
    public void StopRefusing() => Exchange.Faults.Clear();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Exchange.DisposeAsync();

    private static async Task PlaceAsync(SimulatedExchange exchange, string order, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(exchange.Url, Orders));
        request.Headers.Add("APCA-API-KEY-ID", exchange.KeyId);
        request.Headers.Add("APCA-API-SECRET-KEY", exchange.SecretKey);
        request.Content = new StringContent(order, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
