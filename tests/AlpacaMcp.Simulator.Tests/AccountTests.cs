namespace AlpacaMcp.Simulator.Tests;

public sealed class AccountTests
{
    [Fact]
    public async Task A_new_account_has_its_cash_and_twice_the_buying_power()
    {
        await using var desk = await Desk.OpenAsync();

        var account = await desk.GetAsync("/v2/account");

        Assert.Equal(200, account.Status);
        Assert.Equal("100000", account["cash"]);
        Assert.Equal("100000", account["equity"]);
        Assert.Equal("200000", account["buying_power"]);
        Assert.Equal("100000", account["non_marginable_buying_power"]);
        Assert.Equal("2", account["multiplier"]);
        Assert.Equal(desk.Exchange.AccountNumber, account["account_number"]);
    }
}
