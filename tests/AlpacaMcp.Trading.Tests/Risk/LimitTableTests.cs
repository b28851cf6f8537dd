using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class LimitTableTests
{
    private static readonly IReadOnlyList<LimitRow> Table = [.. LimitTable.Rows];

    public static TheoryData<int, string> Rows
    {
        get
        {
            TheoryData<int, string> rows = [];
            foreach (var (number, row) in Table.Index())
                rows.Add(number, row.ToString());
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_limit_holds_one_step_within_on_and_beyond_it(int number, string what)
    {
        var row = Table[number];

        Assert.True(row.IsReducing == (row.Kind == "reducing"), $"{what}: reducing {row.IsReducing}");
        Assert.True(row.Codes.Contains(row.Code) == row.IsDenied, $"{what}: {string.Join(", ", row.Codes)}");
    }

    /// <summary>The rest weigh no number and have tests of their own.</summary>
    private static readonly string[] Numberless =
    [
        RiskCode.TradingHalted, RiskCode.ReduceOnly, RiskCode.PolicyNotAccepted, RiskCode.AccountUnreadable, RiskCode.UnknownOrder, RiskCode.ProfitUnreadable,
        RiskCode.SymbolNotAllowed, RiskCode.AssetClassNotAllowed, RiskCode.MarketClosed, RiskCode.WashTrade, RiskCode.OptionUndefinedRisk,
    ];

    [Fact]
    public void Every_code_with_a_number_is_in_the_table() =>
        Assert.Equal(RiskCodes.Meanings.Keys.Except(Numberless).Order(StringComparer.Ordinal), Table.Select(row => row.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_has_a_meaning() =>
        Assert.Equal(typeof(RiskCode).GetFields().Select(field => (string?)field.GetRawConstantValue()).Order(StringComparer.Ordinal), RiskCodes.Meanings.Keys.Order(StringComparer.Ordinal));
}
