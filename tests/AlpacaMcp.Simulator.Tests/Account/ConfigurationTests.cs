namespace AlpacaMcp.Simulator.Tests.Account;

public sealed class ConfigurationTests
{
    private const string Path = "/v2/account/configurations";

    [Fact]
    public async Task A_new_account_has_a_paper_accounts_settings()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(
            """{"dtbp_check":"entry","pdt_check":"entry","trade_confirm_email":"all","suspend_trade":false,"no_shorting":false,"fractional_trading":true,"max_margin_multiplier":"4","max_options_trading_level":null,"ptp_no_exception_entry":false,"disable_overnight_trading":false}""",
            (await desk.GetAsync(Path)).Text);
    }

    [Theory]
    [InlineData("dtbp_check", "\"both\"", "both")]
    [InlineData("pdt_check", "\"exit\"", "exit")]
    [InlineData("trade_confirm_email", "\"none\"", "none")]
    [InlineData("suspend_trade", "true", "true")]
    [InlineData("no_shorting", "true", "true")]
    [InlineData("fractional_trading", "false", "false")]
    [InlineData("max_margin_multiplier", "\"2\"", "2")]
    [InlineData("max_margin_multiplier", "1", "1")] // numbers are read too
    [InlineData("max_options_trading_level", "2", "2")]
    [InlineData("ptp_no_exception_entry", "true", "true")]
    [InlineData("disable_overnight_trading", "true", "true")]
    public async Task A_change_touches_its_field_alone(string field, string value, string shown)
    {
        await using var desk = await Desk.OpenAsync();
        var before = (await desk.GetAsync(Path)).Json.AsObject();

        var patched = await desk.SendAsync(HttpMethod.Patch, Path, $$"""{"{{field}}":{{value}}}""");

        Assert.Equal(shown, patched[field]);
        Assert.Equal(patched.Text, (await desk.GetAsync(Path)).Text);
        var (rest, after) = (before.DeepClone().AsObject(), patched.Json.AsObject());
        rest.Remove(field);
        after.Remove(field);
        Assert.Equal(rest.ToJsonString(), after.ToJsonString());
    }

    [Theory]
    [InlineData("dtbp_check", "\"never\"")]
    [InlineData("pdt_check", "\"never\"")]
    [InlineData("trade_confirm_email", "\"some\"")]
    [InlineData("suspend_trade", "\"yes\"")]
    [InlineData("max_margin_multiplier", "\"3\"")]
    [InlineData("max_margin_multiplier", "\"7\"")]
    [InlineData("max_options_trading_level", "4")]
    [InlineData("max_options_trading_level", "-1")]
    public async Task A_bad_value_changes_nothing(string field, string value)
    {
        await using var desk = await Desk.OpenAsync();
        var before = await desk.GetAsync(Path);

        var patched = await desk.SendAsync(HttpMethod.Patch, Path, $$"""{"ptp_no_exception_entry":true,"{{field}}":{{value}}}""");

        Assert.Equal(422, patched.Status);
        Assert.Equal($$"""{"code":40010001,"message":"{{field}} value is invalid"}""", patched.Text);
        Assert.Equal(before.Text, (await desk.GetAsync(Path)).Text);
    }

    [Theory]
    [InlineData("suspend_trade", "true", "trade_suspended_by_user", "true")]
    [InlineData("no_shorting", "true", "shorting_enabled", "false")]
    [InlineData("max_margin_multiplier", "\"1\"", "multiplier", "1")]
    [InlineData("max_margin_multiplier", "\"1\"", "buying_power", "100000")]
    [InlineData("max_margin_multiplier", "\"1\"", "shorting_enabled", "false")]
    [InlineData("max_margin_multiplier", "\"2\"", "buying_power", "200000")]
    [InlineData("max_options_trading_level", "1", "options_trading_level", "1")]
    [InlineData("max_options_trading_level", "1", "options_approved_level", "3")]
    public async Task The_account_follows(string setting, string value, string field, string shown)
    {
        await using var desk = await Desk.OpenAsync();

        await desk.SendAsync(HttpMethod.Patch, Path, $$"""{"{{setting}}":{{value}}}""");

        Assert.Equal(shown, (await desk.GetAsync("/v2/account"))[field]);
    }

    [Fact]
    public async Task A_wanted_options_level_does_not_exceed_the_approved_one()
    {
        await using var desk = await Desk.OpenAsync(new() { OptionsLevel = 1 });

        await desk.SendAsync(HttpMethod.Patch, Path, """{"max_options_trading_level":3}""");

        Assert.Equal("1", (await desk.GetAsync("/v2/account"))["options_trading_level"]);
    }
}
