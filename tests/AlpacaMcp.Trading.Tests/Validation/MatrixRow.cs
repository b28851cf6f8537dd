using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using Microsoft.VisualBasic.FileIO;

namespace AlpacaMcp.Trading.Tests.Validation;

/// <summary>One line of validity-matrix.csv as an order of ours: prices lie on the proper sides of the market.</summary>
internal sealed record MatrixRow(string Market, string Asset, string Side, string Type, string TimeInForce, string Class, bool IsExtended, string Status, string Message)
{
    // Refusals that hang on the hour, the account or the position: a request alone does not show them.
    private static readonly string[] Circumstances =
    [
        "opg orders must be submitted after", "cls orders must be submitted after", "insufficient balance for", "bracket orders must be entry orders",
        "oco orders must be exit orders", "cannot be sold short", "options market orders are only allowed during market hours",
    ];

    public bool IsRefusedByItsWords => Status != "ok" && !Array.Exists(Circumstances, reason => Message.Contains(reason, StringComparison.Ordinal));

    /// <summary>False for what our order kinds have no word for: exits of coins and extended hours of anything but stocks.</summary>
    public bool CanBeSaid => IsStock || (!IsExtended && (!IsCoin || Class is "" or "simple"));

    private bool IsCoin => Asset.Contains("coin", StringComparison.Ordinal);

    private bool IsOption => Asset.StartsWith("option", StringComparison.Ordinal) || Asset == "mleg";

    private bool IsStock => !IsCoin && !IsOption;

    private OrderSide Way => Side == "-" ? default : new(Side);

    private decimal Price => Asset switch { "flatcoin" => 3_000m, _ when IsCoin => 50_000m, "mleg" => 1m, _ when IsOption => 5m, _ => 100m };

    private int Up => Side == "buy" ? 1 : -1;

    private decimal? Qty => Asset switch
    {
        "notional" or "coinnotional" or "optionnotional" => null,
        "fraction" or "flatfraction" => 0.5m,
        "optionfraction" => 1.5m,
        "coin" => 0.01m,
        "flatcoin" => 0.1m,
        _ => 1m,
    };

    private decimal? Notional => Qty is null ? (Asset == "optionnotional" ? 500m : Asset == "coinnotional" ? 100m : 50m) : null;

    private decimal? Limit => Type == "stop_limit" ? Price * (1 + (0.11m * Up)) : Type == "limit" && Class != "oco" ? Price * (1 - (0.10m * Up)) : null;

    private decimal? Stop => Type is "stop" or "stop_limit" ? Price * (1 + (0.10m * Up)) : null;

    public static IReadOnlyList<MatrixRow> All()
    {
        using var parser = new TextFieldParser(Path.Combine(AppContext.BaseDirectory, "Validation", "validity-matrix.csv"));
        parser.SetDelimiters(",");
        parser.ReadFields();
        List<MatrixRow> rows = [];
        while (parser.ReadFields() is { } f)
            rows.Add(new(f[0], f[1], f[2], f[3], f[4], f[5], f[6] == "yes", f[7], f[9]));
        return rows;
    }

    public TradeOrder Order() => IsCoin ? Coin() : IsOption ? Option() : Stock();

    private CryptoOrder Coin() => new()
    {
        Symbol = Asset == "flatcoin" ? "ETH/USD" : "BTC/USD",
        Side = Way,
        Qty = Qty,
        Notional = Notional,
        Type = new(Type),
        TimeInForce = new(TimeInForce),
        LimitPrice = Limit,
        StopPrice = Stop,
    };

    private OptionOrder Option() => new()
    {
        Symbol = Asset == "mleg" ? "" : O.Call(220),
        Side = Way,
        Qty = Qty,
        Notional = Notional,
        Type = new(Type),
        TimeInForce = new(TimeInForce),
        LimitPrice = Limit,
        StopPrice = Stop,
        OrderClass = new(Class),
        Legs = Asset == "mleg" ? [O.BuyToOpen(O.Call(220)), O.SellToOpen(O.Call(230))] : [],
    };

    private StockOrder Stock()
    {
        var isGroup = Class is "bracket" or "oco" or "oto";
        var up = (Side == "buy") == (Class != "oco") ? 1 : -1;
        return new()
        {
            Symbol = "AAPL",
            Side = Way,
            Qty = Qty,
            Notional = Notional,
            Type = new(Type),
            TimeInForce = new(TimeInForce),
            LimitPrice = Limit,
            StopPrice = Stop,
            TrailPrice = Type == "trailing_stop" ? 2m : null,
            ExtendedHours = IsExtended,
            OrderClass = Class.Length == 0 ? OrderClass.Simple : new(Class),
            TakeProfitLimitPrice = isGroup && Class != "oto" ? Price * (1 + (0.20m * up)) : null,
            StopLossStopPrice = isGroup ? Price * (1 - (0.20m * up)) : null,
        };
    }
}
