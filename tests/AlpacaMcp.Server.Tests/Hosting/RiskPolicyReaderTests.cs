using AlpacaMcp.Server.Docs;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class RiskPolicyReaderTests
{
    [Fact]
    public void Reads_every_limit()
    {
        var policy = RiskPolicyReader.Read(
            A.Settings(
                ("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "11.5"),
                ("ALPACA_MCP_MAX_ORDER_QUANTITY", "12"),
                ("ALPACA_MCP_MAX_POSITION_PERCENT", "13"),
                ("ALPACA_MCP_MAX_SHARE_OF_EQUITY_PERCENT", "14"),
                ("ALPACA_MCP_MAX_GROSS_EXPOSURE_PERCENT", "150"),
                ("ALPACA_MCP_MAX_OPEN_ORDERS", "19"),
                ("ALPACA_MCP_MAX_ORDERS_PER_MINUTE", "20"),
                ("ALPACA_MCP_MAX_ORDERS_PER_DAY", "21"),
                ("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", "22"),
                ("ALPACA_MCP_MAX_CRYPTO_NOTIONAL_USD", "23"),
                ("ALPACA_MCP_ALLOW_SHORT_SELLING", "yes"),
                ("ALPACA_MCP_MIN_PRICE_USD", "0.5"),
                ("ALPACA_MCP_MIN_DOLLAR_VOLUME_USD", "24"),
                ("ALPACA_MCP_ALLOWED_ASSET_CLASSES", "US_EQUITY,crypto"),
                ("ALPACA_MCP_ALLOW_QUEUED_MARKET_ORDERS", "true"),
                ("ALPACA_MCP_MAX_DAILY_LOSS_PERCENT", "2.5"),
                ("ALPACA_MCP_MAX_DRAWDOWN_PERCENT", "7.5"),
                ("ALPACA_MCP_APPROVAL_ABOVE_USD", "0"),
                ("ALPACA_MCP_OPTION_MAX_LOSS_USD", "25"),
                ("ALPACA_MCP_MAX_OPTION_CONTRACTS", "26"),
                ("ALPACA_MCP_MIN_DAYS_TO_EXPIRY", "27"),
                ("ALPACA_MCP_OPTION_COLLAR_PERCENT", "28"),
                ("ALPACA_MCP_OPTION_COLLAR_USD", "0.29"),
                ("ALPACA_MCP_ALLOWED_SYMBOLS", "AAPL,MSFT"),
                ("ALPACA_MCP_DENIED_SYMBOLS", "GME"),
                ("ALPACA_MCP_COLLAR_PERCENT", "1.5"),
                ("ALPACA_MCP_COLLAR_PERCENT_OFF_HOURS", "2.5"),
                ("ALPACA_MCP_MAX_QUOTE_AGE_SECONDS", "16"),
                ("ALPACA_MCP_MAX_QUOTE_AGE_IEX_SECONDS", "17"),
                ("ALPACA_MCP_APPROVALS", "Out-of-band"),
                ("ALPACA_MCP_MAX_REDUCING_ORDERS_PER_MINUTE", "18")),
            TradingEnvironment.Paper);

        var expected = RiskPolicy.DefaultFor(TradingEnvironment.Paper) with
        {
            MaxOrderNotionalUsd = 11.5m,
            MaxOrderQuantity = 12m,
            MaxPositionPercent = 13m,
            MaxShareOfEquityPercent = 14m,
            MaxGrossExposurePercent = 150m,
            MaxOpenOrders = 19,
            MaxOrdersPerMinute = 20,
            MaxOrdersPerDay = 21,
            MaxOpeningNotionalPerDayUsd = 22m,
            MaxCryptoNotionalUsd = 23m,
            AllowShortSelling = true,
            MinPriceUsd = 0.5m,
            MinDollarVolumeUsd = 24m,
            AllowedAssetClasses = ["crypto", "us_equity"],
            AllowQueuedMarketOrders = true,
            MaxDailyLossPercent = 2.5m,
            MaxDrawdownPercent = 7.5m,
            ApprovalAboveUsd = 0,
            Approvals = ApprovalChannel.OutOfBand,
            OptionMaxLossUsd = 25m,
            MaxOptionContracts = 26m,
            MinDaysToExpiry = 27,
            OptionCollarPercent = 28m,
            OptionCollarUsd = 0.29m,
            AllowedSymbols = ["AAPL", "MSFT"],
            DeniedSymbols = ["GME"],
            CollarPercent = 1.5m,
            CollarPercentOffHours = 2.5m,
            MaxQuoteAge = TimeSpan.FromSeconds(16),
            MaxQuoteAgeIex = TimeSpan.FromSeconds(17),
            MaxReducingOrdersPerMinute = 18,
        };
        Assert.Equal(expected.Canonical(), policy.Canonical());
    }

    [Theory]
    [InlineData("us_stock")]
    [InlineData("us_equity,ipo")]
    [InlineData("us_equity;crypto")]
    public void Refuses_a_class_of_assets_that_there_is_not(string classes)
    {
        var refused = Assert.Throws<StartupRefusedException>(() => A.Settings(("ALPACA_MCP_ALLOWED_ASSET_CLASSES", classes)));

        Assert.Contains("us_equity, us_option, crypto, separated by commas", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> LimitNames => typeof(RiskPolicy).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);

    public static TheoryData<string> Limits => [.. LimitNames];

    [Theory]
    [MemberData(nameof(Limits))]
    public void Has_a_setting_for_every_limit(string limit) => Assert.Contains(SettingOf(limit), SettingCatalog.All);

    [Theory]
    [InlineData(TradingEnvironment.Simulator)]
    [InlineData(TradingEnvironment.Paper)]
    [InlineData(TradingEnvironment.Live)]
    public void Documents_defaults_within_bounds(TradingEnvironment environment) =>
        Assert.All(
            SettingCatalog.All.Where(setting => setting.Default(environment) is not null),
            setting => Assert.True(new SettingValue(setting.Default(environment) ?? "", "", "").Fits(setting), setting.Name));

    private static Setting SettingOf(string limit) => LimitsTable.SettingOf(limit) ?? throw new InvalidOperationException($"RiskPolicy.{limit} has no setting in SettingCatalog.");
}
