using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Account;

public sealed class AccountClientTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_the_account()
    {
        api.Alpaca.Answers(A.Account);

        var account = await api.Account.GetAsync();

        Assert.Equal("GET /v2/account", api.Alpaca.Request.Line);
        Assert.Equal("trading.test", api.Alpaca.Request.Host);
        Assert.Equal(AccountStatus.Active, account.Status);
        Assert.Null(account.TradingBlocked);
    }

    [Fact]
    public void Reads_every_documented_field()
    {
        var account = Strict.Read<TradingAccount>("""
            {"id":"904837e3-3b76-47ec-b432-046db621571b","account_number":"PA1","status":"ACTIVE","crypto_status":"INACTIVE","currency":"USD",
             "cash":"1","equity":"2","last_equity":"3","portfolio_value":"4","long_market_value":"5","short_market_value":"-6","initial_margin":"7",
             "maintenance_margin":"8","last_maintenance_margin":"9","sma":"10","multiplier":"4","buying_power":"11","regt_buying_power":"12",
             "daytrading_buying_power":"13","non_marginable_buying_power":"14","options_buying_power":"15","options_approved_level":3,
             "options_trading_level":2,"accrued_fees":"16","pending_transfer_in":"17","pending_transfer_out":"18","pending_reg_taf_fees":"19",
             "intraday_adjustments":"20","balance_asof":"2026-03-13","daytrade_count":1,"pattern_day_trader":false,"trading_blocked":true,
             "transfers_blocked":false,"account_blocked":true,"trade_suspended_by_user":false,"shorting_enabled":true,"created_at":"2019-06-12T22:47:07.99658Z"}
            """);

        Assert.Equal(new Guid("904837e3-3b76-47ec-b432-046db621571b"), account.Id);
        Assert.Equal(("PA1", "USD", AccountStatus.Active, AccountStatus.Inactive), (account.AccountNumber, account.Currency, account.Status, account.CryptoStatus));
        Assert.Equal(
            [1, 2, 3, 4, 5, -6, 7, 8, 9, 10, 4, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
            [
                account.Cash, account.Equity, account.LastEquity, account.PortfolioValue, account.LongMarketValue, account.ShortMarketValue,
                account.InitialMargin, account.MaintenanceMargin, account.LastMaintenanceMargin, account.Sma, account.Multiplier, account.BuyingPower,
                account.RegtBuyingPower, account.DaytradingBuyingPower, account.NonMarginableBuyingPower, account.OptionsBuyingPower, account.AccruedFees,
                account.PendingTransferIn, account.PendingTransferOut, account.PendingRegTafFees, account.IntradayAdjustments,
            ]);
        Assert.Equal((3, 2, 1), (account.OptionsApprovedLevel, account.OptionsTradingLevel, account.DaytradeCount));
        Assert.Equal((false, true, false, true), (account.PatternDayTrader, account.TradingBlocked, account.TransfersBlocked, account.AccountBlocked));
        Assert.Equal((false, true), (account.TradeSuspendedByUser, account.ShortingEnabled));
        Assert.Equal(new DateOnly(2026, 3, 13), account.BalanceAsof);
        Assert.Equal(new DateTimeOffset(2019, 6, 12, 22, 47, 7, TimeSpan.Zero).AddTicks(9965800), account.CreatedAt);
    }

    [Fact]
    public void Reads_a_status_that_Alpaca_has_added_since() =>
        Assert.Equal("DISABLED", Strict.Read<TradingAccount>("""{"id":"904837e3-3b76-47ec-b432-046db621571b","status":"DISABLED"}""").Status.Value);
}
