using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Account;

public sealed class GetAccountInfoTests
{
    [Fact]
    public async Task Shows_the_money_of_the_account()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");

        var account = (await bench.CallAsync("get_account_info")).Content;

        // 10 at 250.00 cost 2,500; marked at 249.95 they are worth 2,499.50, half of it is initial margin.
        Assert.Equal((97_500m, 99_999.50m, 2_499.50m), (account.Number("cash"), account.Number("equity"), account.Number("long_market_value")));
        Assert.Equal((1_249.75m, 2 * (99_999.50m - 1_249.75m)), (account.Number("initial_margin"), account.Number("buying_power")));
        Assert.Equal((bench.Exchange.Book.Cash, bench.Exchange.Book.Equity), (account.Number("cash"), account.Number("equity")));
        Assert.Equal(("ACTIVE", "USD", bench.Exchange.AccountNumber), (account.Text("status"), account.Text("currency"), account.Text("account")));
        Assert.Equal((false, true), (account.At("trading_blocked").GetBoolean(), account.At("shorting_enabled").GetBoolean()));
    }
}
