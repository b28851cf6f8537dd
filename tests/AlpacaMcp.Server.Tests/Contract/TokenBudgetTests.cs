namespace AlpacaMcp.Server.Tests.Contract;

public sealed class TokenBudgetTests
{
    private const int Full = 10_500;
    private const int Trader = 5_000;
    private const int Search = 1_200;

    [Fact]
    public void Every_tool_together_stays_within_its_budget() => Assert.InRange(Described.Full.Sum(Tokens.Of), 1, Full);

    [Fact]
    public void What_a_trader_of_stocks_needs_stays_within_its_budget() =>
        Assert.InRange(Described.Of("status", "account", "trading", "stock-data").Sum(Tokens.Of), 1, Trader);

    [Fact]
    public void The_list_of_search_mode_stays_within_its_budget() => Assert.InRange(Described.Search.Sum(Tokens.Of), 1, Search);
}
