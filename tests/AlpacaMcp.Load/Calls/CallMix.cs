using System.Collections.Concurrent;
using System.Globalization;

namespace AlpacaMcp.Load.Calls;

/// <summary>
/// What an agent that trades asks for, in a drawn order: of 20 calls 4 buy for a dollar, 1 leaves an order resting, 1 cancels one of those,
/// and 14 read.
/// </summary>
internal sealed class CallMix(string name, int seed)
{
    public const string Place = "place_stock_order";
    public const string Cancel = "cancel_order_by_id";
    private const string Quote = "get_stock_latest_quote";
    private static readonly Dictionary<string, object?> s_symbol = new() { ["symbols"] = "AAPL" };

    private static readonly string[] s_deck =
    [
        Place, Place, Place, Place, "rest", Cancel, "get_order_by_client_id", "get_order_by_client_id",
        Quote, Quote, Quote, Quote, "get_account_info", "get_account_info", "get_all_positions", "get_all_positions",
        "get_orders", "get_orders", "get_clock", "get_clock",
    ];

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly Queue<string> _hand = new();
    private readonly ConcurrentQueue<string> _resting = new();
    private int _orders;
    private volatile string? _latest;

    /// <summary>Draws the next.</summary>
    public LoadCall Next()
    {
        lock (_gate)
        {
            if (_hand.Count == 0)
                Deal();
            return Of(_hand.Dequeue());
        }
    }

    /// <summary>An order that rests at the exchange, by the exchange's id: a later call cancels it.</summary>
    public void Rests(Guid orderId) => _resting.Enqueue(orderId.ToString());

    /// <summary>True for an order that no market fills here.</summary>
    public static bool IsToRest(LoadCall call) => call.Tool == Place && call.Arguments.ContainsKey("limit_price");

    private void Deal()
    {
        var deck = s_deck.ToArray();
        _random.Shuffle(deck);
        foreach (var card in deck)
            _hand.Enqueue(card);
    }

    private LoadCall Of(string card) => card switch
    {
        Place => Order(new() { ["notional"] = 1 }),
        "rest" => Order(new() { ["qty"] = 1, ["type"] = "limit", ["limit_price"] = 150 }),
        Cancel when _resting.TryDequeue(out var id) => new(Cancel, new Dictionary<string, object?> { ["order_id"] = id }),
        "get_order_by_client_id" when _latest is { } id => new(card, new Dictionary<string, object?> { ["client_order_id"] = id }),
        "get_orders" => new(card, new Dictionary<string, object?> { ["limit"] = 10 }),
        Cancel or "get_order_by_client_id" or Quote => new(Quote, s_symbol),
        _ => new(card, new Dictionary<string, object?>()),
    };

    // An id of its own makes it no repeat, and lets the exchange's book be compared with every answer.
    private LoadCall Order(Dictionary<string, object?> terms)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{name}-{++_orders}");
        (terms["symbol"], terms["side"], terms["client_order_id"]) = ("AAPL", "buy", id);
        return new(Place, terms, id);
    }

    /// <summary>An order that has been placed: a later call reads it.</summary>
    public void IsPlaced(string clientOrderId) => _latest = clientOrderId;
}
