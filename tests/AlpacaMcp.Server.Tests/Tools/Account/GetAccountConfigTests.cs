using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Account;

public sealed class GetAccountConfigTests
{
    [Fact]
    public async Task Shows_what_the_owner_has_set()
    {
        await using var bench = await ToolBench.StartAsync();

        var settings = (await bench.CallAsync("get_account_config")).Content;

        // A new paper account's settings.
        Assert.Equal(("simulator", bench.Exchange.AccountNumber), (settings.Text("environment"), settings.Text("account")));
        Assert.Equal((false, false, true), (settings.At("suspend_trade").GetBoolean(), settings.At("no_shorting").GetBoolean(), settings.At("fractional_trading").GetBoolean()));
        Assert.Equal((false, false), (settings.At("ptp_no_exception_entry").GetBoolean(), settings.At("disable_overnight_trading").GetBoolean()));
        Assert.Equal((4m, "all", "entry", "entry"), (settings.Number("max_margin_multiplier"), settings.Text("trade_confirm_email"), settings.Text("dtbp_check"), settings.Text("pdt_check")));
        Assert.False(settings.Has("max_options_trading_level")); // none is set
    }
}
