using System.Globalization;
using System.Text;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Hosting;

/// <summary>What the operator must write before real money may move.</summary>
internal static class LiveArming
{
    private static readonly (Setting Setting, string Example)[] Required =
    [
        (SettingCatalog.LiveAccount, "<the number of the account>"),
        Limit(LimitSettings.MaxOrderNotionalUsd),
        Limit(LimitSettings.MaxOpeningNotionalPerDayUsd),
        Limit(LimitSettings.MaxDailyLossPercent),
    ];

    /// <summary>The account that may be traded; refuses, saying what to write, when anything is missing.</summary>
    public static string Require(Settings settings)
    {
        var missing = Required.Where(required => !settings.Has(required.Setting)).ToArray();
        if (missing.Length > 0)
            throw new StartupRefusedException(Explain(missing));
        return settings[SettingCatalog.LiveAccount]?.Text ?? "";
    }

    private static (Setting Setting, string Example) Limit(Setting setting) => (setting, setting.Default(TradingEnvironment.Live) ?? "");

    private static string Explain((Setting Setting, string Example)[] missing)
    {
        var text = new StringBuilder("ALPACA_PAPER_TRADE is false, which trades real money, and live trading is not armed. Write also, with numbers of your own:");
        foreach (var (setting, example) in missing)
            text.Append(CultureInfo.InvariantCulture, $"\n  {setting.Name}={example}");
        return text.Append("\nTo trade on paper instead, write ALPACA_PAPER_TRADE=true and use paper keys.").ToString();
    }
}
