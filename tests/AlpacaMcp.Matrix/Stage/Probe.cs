using System.Globalization;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>Two more orders in the same symbol, one that just does not fit the position limit and one that just does: they tell what the server counts.</summary>
internal static class Probe
{
    public const string ClientOrderId = "probe";

    /// <summary>The code of the position limit's denial.</summary>
    public const string Denial = "POSITION_SHARE";

    private const decimal Limit = 198;

    // Smaller than any order of a cell: a reservation that is counted twice or forgotten shows.
    private const decimal Margin = 400;

    /// <summary>The probing orders' tool.</summary>
    public const string Tool = "place_stock_order";

    /// <summary>The quantity that is Margin above what is left.</summary>
    public static Dictionary<string, object?> TooMuch(ExchangeBook book) => Order((Left(book) + Margin) / Limit);

    /// <summary>The quantity that is Margin below.</summary>
    public static Dictionary<string, object?> Fitting(ExchangeBook book) => Order((Left(book) - Margin) / Limit);

    private static Dictionary<string, object?> Order(decimal qty) => new()
    {
        ["symbol"] = "AAPL",
        ["side"] = "buy",
        ["qty"] = decimal.Truncate(qty).ToString(CultureInfo.InvariantCulture),
        ["type"] = "limit",
        ["limit_price"] = Limit,
        ["client_order_id"] = ClientOrderId,
    };

    private static decimal Left(ExchangeBook book) => ServerSettings.MaxPosition
        - book.Positions.Sum(position => position.Qty * 200)
        - book.Orders.Where(IsOpen).Sum(order => ((order.Qty ?? 0) - order.FilledQty) * (order.LimitPrice ?? 200));

    private static bool IsOpen(BookOrder order) => order.Status is "accepted" or "pending_new" or "new" or "partially_filled" && order.Side == "buy";
}
