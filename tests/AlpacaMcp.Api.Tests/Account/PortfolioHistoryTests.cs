using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Account;

public sealed class PortfolioHistoryTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_parallel_lists_with_gaps()
    {
        const string answer = """
            {"base_value":8413.04,"base_value_asof":"2026-04-06","cashflow":{"CSD":[9.93,null],"DIV":[0,0.63]},"equity":[8425.21,null],
             "profit_loss":[12.17,null],"profit_loss_pct":[0.0014,1e-4],"timeframe":"1D","timestamp":[1775606400,1775692800]}
            """;
        api.Alpaca.Answers(answer);

        await api.Account.GetHistoryAsync(new PortfolioHistoryQuery
        {
            Period = "1M",
            Timeframe = "1D",
            IntradayReporting = IntradayReporting.Continuous,
            Start = new DateTimeOffset(2026, 3, 16, 9, 30, 0, TimeSpan.FromHours(-4)),
            PnlReset = PnlReset.NoReset,
            ExtendedHours = true,
            CashflowTypes = ["CSD", "DIV"],
        });

        Assert.Equal(
            "GET /v2/account/portfolio/history?period=1M&timeframe=1D&intraday_reporting=continuous&start=2026-03-16T13%3A30%3A00Z&pnl_reset=no_reset&extended_hours=true&cashflow_types=CSD%2CDIV",
            api.Alpaca.Request.Line);
        var history = Strict.Read<PortfolioHistory>(answer);
        Assert.Equal((8413.04m, new DateOnly(2026, 4, 6), "1D"), (history.BaseValue, history.BaseValueAsof, history.Timeframe));
        Assert.Equal([1775606400L, 1775692800L], history.Timestamp);
        Assert.Equal([8425.21m, null], history.Equity);
        Assert.Equal([12.17m, null], history.ProfitLoss);
        Assert.Equal([0.0014m, 0.0001m], history.ProfitLossPct);
        Assert.Equal([9.93m, null], history.Cashflow["CSD"]);
        Assert.Equal([0m, 0.63m], history.Cashflow["DIV"]);
    }

    [Fact]
    public void Reads_an_account_without_a_history() =>
        Assert.Empty(Strict.Read<PortfolioHistory>("""{"timestamp":null,"equity":null,"profit_loss":null,"profit_loss_pct":null,"base_value":0,"timeframe":"1D"}""").Timestamp);
}
