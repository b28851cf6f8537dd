using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using BenchmarkDotNet.Attributes;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>Every rule over an order, from a snapshot that is there: the case is made and judged, as it is inside the journal's transaction.</summary>
/// <remarks>Public and not sealed: the benchmarks' runner derives from it.</remarks>
public class RiskSuite
{
    private static readonly RiskGate s_gate = new(RiskRules.All);
    private static readonly RiskPolicy s_policy = RiskPolicy.DefaultFor(TradingEnvironment.Simulator);
    private static readonly JournalView s_journal = new([], 0);
    private static readonly RiskSnapshot s_snapshot = RiskExamples.Snapshot();
    private static readonly StockOrder s_stock = RiskExamples.Buy(10);
    private static readonly StockOrder s_large = RiskExamples.Buy(300);
    private static readonly OptionOrder s_spread = RiskExamples.Spread(1);
    private static readonly OptionOrder s_spreads = RiskExamples.Spread(10);

    [Benchmark(Description = "all rules over a stock order that passes")]
    public IReadOnlyList<Objection> Stock() => Judge(s_stock);

    [Benchmark(Description = "the same, too large by two limits")]
    public IReadOnlyList<Objection> LargeStock() => Judge(s_large);

    [Benchmark(Description = "all rules over an option spread that passes")]
    public IReadOnlyList<Objection> Spread() => Judge(s_spread);

    [Benchmark(Description = "the same, too large by one limit")]
    public IReadOnlyList<Objection> LargeSpread() => Judge(s_spreads);

    private static IReadOnlyList<Objection> Judge(TradeOrder order) => s_gate.Judge(RiskCase.Of(order, s_policy, s_snapshot, s_journal));
}
