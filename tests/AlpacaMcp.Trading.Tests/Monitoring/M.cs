using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Monitoring;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Monitoring;

/// <summary>Plain examples: Friday 2026-11-20, Thursday's close at 100,000 USD, an account of long ago.</summary>
internal static class M
{
    public static readonly DateOnly Thursday = new(2026, 11, 19);
    public static readonly DateOnly Friday = new(2026, 11, 20);
    public static readonly DateOnly Saturday = new(2026, 11, 21);
    public static readonly DateOnly Sunday = new(2026, 11, 22);
    public static readonly DateOnly Monday = new(2026, 11, 23);

    /// <summary>The usual limits, but for the size of a position: 3 % of a day, 10 % from the peak.</summary>
    public static readonly RiskPolicy Policy = A.Policy() with { MaxPositionPercent = 100m };

    /// <summary>A policy that only the loss of a day binds.</summary>
    public static readonly RiskPolicy OnlyDailyLoss = Policy with { MaxDrawdownPercent = 100m };

    /// <summary>A policy that only the loss since the peak binds.</summary>
    public static readonly RiskPolicy OnlyDrawdown = Policy with { MaxDailyLossPercent = 100m };

    public static ProfitFigures Figures(params CashTransfer[] transfers) => new()
    {
        Today = Friday,
        Equity = 100_000m,
        LastEquity = 100_000m,
        LastDay = Thursday,
        Opened = new(2026, 1, 2, 15, 0, 0, TimeSpan.Zero),
        Transfers = new(new(2026, 1, 1), transfers),
        Baseline = null,
        Resumption = null,
    };

    public static CashTransfer On(DateOnly day, decimal amount) => new(day, null, amount);

    public static Baseline Kept(decimal peak) => new(Friday, peak, new(Friday.AddDays(-7), 0));

    /// <summary>200 AAPL at 100.00, somebody else's purchase: 80,000 USD in cash, 100,000 in all.</summary>
    public static async Task<TestDesk> HoldingAsync(Setup? setup = null)
    {
        var desk = await TestDesk.OpenAsync(setup ?? new Setup { Policy = Policy });
        await desk.HoldAsync(A.Buy(200));
        desk.Pin(100m);
        return desk;
    }

    /// <summary>One price for everything: equity is then exact.</summary>
    public static void Pin(this TestDesk desk, decimal price) => desk.Exchange.Market.Pin("AAPL", price, price);

    public static Task LookAsync(this TestDesk desk) => desk.Monitor.LookAsync(CancellationToken.None);

    /// <summary>What holds trading back now, strictest first.</summary>
    public static async Task<IReadOnlyList<Stop>> StopsAsync(this TestDesk desk) =>
        (await desk.States.StateAsync(TradingDay.Of(desk.Exchange.Clock.GetUtcNow()), CancellationToken.None)).Stops;

    public static async Task<IEnumerable<string>> CausesAsync(this TestDesk desk) => (await desk.StopsAsync()).Select(stop => stop.Cause);

    /// <summary>Codes of the objections; empty when the order was placed.</summary>
    public static async Task<IEnumerable<string>> CodesAsync(this TestDesk desk, Trading.Orders.TradeOrder order)
    {
        var outcome = await desk.SubmitAsync(order);
        Assert.True(outcome.Kind is OutcomeKind.Placed or OutcomeKind.Denied, $"{outcome.Kind}");
        return outcome.Objections.Select(objection => objection.Code);
    }

    public static async Task<Baseline?> BaselineAsync(this TestDesk desk) => await desk.States.BaselineAsync(CancellationToken.None);
}
