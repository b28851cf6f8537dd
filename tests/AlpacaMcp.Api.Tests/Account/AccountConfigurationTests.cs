using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Account;

public sealed class AccountConfigurationTests : IDisposable
{
    private const string Example = """
        {"disable_overnight_trading":true,"dtbp_check":"entry","fractional_trading":true,"max_margin_multiplier":"4","max_options_trading_level":2,
         "no_shorting":false,"pdt_check":"both","ptp_no_exception_entry":false,"suspend_trade":false,"trade_confirm_email":"all"}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_the_settings()
    {
        api.Alpaca.Answers(Example);

        await api.Account.GetConfigurationAsync();

        Assert.Equal("GET /v2/account/configurations", api.Alpaca.Request.Line);
        Assert.Equal(
            new AccountConfiguration
            {
                DisableOvernightTrading = true,
                DtbpCheck = MarginCheck.Entry,
                FractionalTrading = true,
                MaxMarginMultiplier = 4,
                MaxOptionsTradingLevel = 2,
                NoShorting = false,
                PdtCheck = MarginCheck.Both,
                PtpNoExceptionEntry = false,
                SuspendTrade = false,
                TradeConfirmEmail = TradeEmails.All,
            },
            Strict.Read<AccountConfiguration>(Example));
    }

    [Fact]
    public void Reads_settings_without_what_Alpaca_has_removed() =>
        Assert.Equal(new AccountConfiguration { SuspendTrade = true }, Strict.Read<AccountConfiguration>("""{"suspend_trade":true,"max_options_trading_level":null}"""));

    [Fact]
    public async Task Sends_only_what_shall_change_and_once()
    {
        api.Alpaca.Answers(System.Net.HttpStatusCode.ServiceUnavailable).Answers(Example);

        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Account.ChangeConfigurationAsync(new AccountConfiguration { NoShorting = true, MaxMarginMultiplier = 2m, PdtCheck = MarginCheck.Both }));

        Assert.Equal("PATCH /v2/account/configurations", api.Alpaca.Request.Line);
        Assert.Equal("""{"pdt_check":"both","no_shorting":true,"max_margin_multiplier":"2"}""", api.Alpaca.Request.Body);
    }
}
