using System.Globalization;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
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
                ("ALPACA_MCP_ALLOWED_SYMBOLS", "AAPL,MSFT"),
                ("ALPACA_MCP_DENIED_SYMBOLS", "GME"),
                ("ALPACA_MCP_COLLAR_PERCENT", "1.5"),
                ("ALPACA_MCP_COLLAR_PERCENT_OFF_HOURS", "2.5"),
                ("ALPACA_MCP_MAX_QUOTE_AGE_SECONDS", "16"),
                ("ALPACA_MCP_MAX_QUOTE_AGE_IEX_SECONDS", "17"),
                ("ALPACA_MCP_MAX_REDUCING_ORDERS_PER_MINUTE", "18")),
            TradingEnvironment.Paper);

        Assert.Equal(["AAPL", "MSFT"], policy.AllowedSymbols);
        Assert.Equal(["GME"], policy.DeniedSymbols);
        Assert.Equal(
            RiskPolicy.DefaultFor(TradingEnvironment.Paper) with
            {
                MaxOrderNotionalUsd = 11.5m,
                MaxOrderQuantity = 12m,
                MaxPositionPercent = 13m,
                MaxShareOfEquityPercent = 14m,
                AllowedSymbols = policy.AllowedSymbols,
                DeniedSymbols = policy.DeniedSymbols,
                CollarPercent = 1.5m,
                CollarPercentOffHours = 2.5m,
                MaxQuoteAge = TimeSpan.FromSeconds(16),
                MaxQuoteAgeIex = TimeSpan.FromSeconds(17),
                MaxReducingOrdersPerMinute = 18,
            },
            policy);
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

    // MaxQuoteAge becomes ALPACA_MCP_MAX_QUOTE_AGE_SECONDS: the unit of a duration stands in the name.
    private static Setting SettingOf(string limit)
    {
        var unit = typeof(RiskPolicy).GetProperty(limit)?.PropertyType == typeof(TimeSpan) ? "_SECONDS" : "";
        var words = string.Concat(limit.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : letter.ToString(CultureInfo.InvariantCulture)));
        var name = $"ALPACA_MCP_{words.ToUpperInvariant()}{unit}";
        return SettingCatalog.Find(name) ?? throw new InvalidOperationException($"RiskPolicy.{limit} has no setting {name} in SettingCatalog.");
    }
}
