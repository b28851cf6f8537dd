using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Account;

public sealed class UpdateAccountConfigTests
{
    private const string Path = "/v2/account/configurations";

    [Fact]
    public async Task Tightens_everything_at_once_and_sends_only_what_differs()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("update_account_config", """
            {"suspend_trade":true,"no_shorting":true,"fractional_trading":false,"disable_overnight_trading":"true","ptp_no_exception_entry":false,
             "max_margin_multiplier":"2","max_options_trading_level":"1","dtbp_check":"both","pdt_check":"BOTH","trade_confirm_email":"none"}
            """)).Content;

        var there = await bench.AskExchangeAsync(Path);
        Assert.Equal(
            """{"dtbp_check":"both","pdt_check":"both","trade_confirm_email":"none","suspend_trade":true,"no_shorting":true,"fractional_trading":false,"max_margin_multiplier":"2","max_options_trading_level":1,"ptp_no_exception_entry":false,"disable_overnight_trading":true}""",
            there.GetRawText());
        Assert.Equal((true, 2m, 1m, "none"), (reply.At("suspend_trade").GetBoolean(), reply.Number("max_margin_multiplier"), reply.Number("max_options_trading_level"), reply.Text("trade_confirm_email")));
        using var sent = JsonDocument.Parse(Assert.Single(bench.Exchange.Requests.All, r => r.Method == "PATCH").Body);
        Assert.Equal(9, sent.RootElement.EnumerateObject().Count());
        Assert.False(sent.RootElement.Has("ptp_no_exception_entry")); // it was false already
    }

    [Theory]
    [InlineData("suspend_trade", "true", "false")]
    [InlineData("no_shorting", "true", "false")]
    [InlineData("fractional_trading", "false", "true")]
    [InlineData("disable_overnight_trading", "true", "false")]
    [InlineData("max_margin_multiplier", "1", "2")]
    [InlineData("max_options_trading_level", "0", "3")]
    [InlineData("dtbp_check", "\"both\"", "\"entry\"")]
    [InlineData("pdt_check", "\"both\"", "\"exit\"")]
    public async Task Denies_every_way_back(string field, string strict, string loose)
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("update_account_config", $$"""{"{{field}}":{{strict}}}""");

        var reply = await bench.CallAsync("update_account_config", $$"""{"{{field}}":{{loose}}}""");

        Assert.Equal(("CONFIG_LOOSENING", "denied"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Equal([field], reply.Fields);
        Assert.Contains($"{field} is {strict.Trim('"')}", reply.Error.Text("message"), StringComparison.Ordinal);
        Assert.Equal([$"PATCH {Path}"], bench.Changes); // the first call's
        Assert.Equal(strict.Trim('"'), (await bench.AskExchangeAsync(Path)).At(field).ToString().ToLowerInvariant());
    }

    [Theory]
    [InlineData("ptp_no_exception_entry", "true")] // true takes orders that are refused by default
    [InlineData("dtbp_check", "\"exit\"")] // entry now: neither of the two is stricter
    public async Task Denies_what_is_looser_than_a_new_account(string field, string loose)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("update_account_config", $$"""{"{{field}}":{{loose}}}""");

        Assert.Equal(("CONFIG_LOOSENING", field), (reply.Code, reply.Error.Text("field")));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Names_every_setting_that_would_be_looser_and_changes_none()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("update_account_config", """{"no_shorting":true,"max_margin_multiplier":1}""");

        var reply = await bench.CallAsync("update_account_config", """{"no_shorting":false,"max_margin_multiplier":4,"suspend_trade":true}""");

        Assert.Equal(["CONFIG_LOOSENING", "CONFIG_LOOSENING"], reply.Codes);
        Assert.Equal(["no_shorting", "max_margin_multiplier"], reply.Fields);
        Assert.Equal((4m, 1m), (reply.Findings[1].Number("observed"), reply.Findings[1].Number("limit")));
        Assert.Single(bench.Changes);
        Assert.False((await bench.AskExchangeAsync(Path)).At("suspend_trade").GetBoolean());
    }

    [Fact]
    public async Task Leaves_emails_free_in_both_directions()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("update_account_config", """{"trade_confirm_email":"none"}""");
        var back = (await bench.CallAsync("update_account_config", """{"trade_confirm_email":"all"}""")).Content;

        Assert.Equal("all", back.Text("trade_confirm_email"));
    }

    [Fact]
    public async Task Sends_nothing_for_what_is_so_already()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("update_account_config", """{"suspend_trade":false,"max_margin_multiplier":4}""")).Content;

        Assert.Contains("nothing was sent", reply.Text("note"), StringComparison.Ordinal);
        Assert.Empty(bench.Changes);
    }

    [Theory]
    [InlineData("{}", "suspend_trade")]
    [InlineData("""{"suspend_trade":null,"trade_confirm_email":null}""", "suspend_trade")]
    [InlineData("""{"max_margin_multiplier":3}""", "max_margin_multiplier")]
    [InlineData("""{"max_options_trading_level":4}""", "max_options_trading_level")]
    [InlineData("""{"max_options_trading_level":-1}""", "max_options_trading_level")]
    [InlineData("""{"dtbp_check":"never"}""", "dtbp_check")]
    [InlineData("""{"suspend_trade":"yes"}""", "suspend_trade")]
    public async Task Asks_nobody_about_what_is_no_change(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("update_account_config", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
        Assert.Empty(bench.Exchange.Requests.All);
    }
}
