using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Reads what makes a drill quick or cruel. Where money or paper trades, the times are fixed and nothing is killed.</summary>
internal static class DrillReader
{
    private static readonly Setting[] Drills =
    [
        SettingCatalog.SettleFirstPause, SettingCatalog.SettleResendWindow, SettingCatalog.SettleQuietPeriod, SettingCatalog.SettleGiveUp, SettingCatalog.SettleAmbiguous, SettingCatalog.KillAt,
    ];

    /// <summary>The times in force; refuses to shorten them anywhere but at an exchange on loopback.</summary>
    public static SettlementTimes Times(Settings settings, TradingEnvironment environment)
    {
        if (environment != TradingEnvironment.Simulator && Drills.FirstOrDefault(settings.Has) is { } drill)
            throw new StartupRefusedException($"{drill.Name} is for drills at an exchange on loopback, and orders go to {environment.ToString().ToLowerInvariant()} trading. Remove it.");
        var usual = new SettlementTimes();
        return usual with
        {
            FirstPause = Span(settings, SettingCatalog.SettleFirstPause) ?? usual.FirstPause,
            LongestPause = Span(settings, SettingCatalog.SettleFirstPause) is { } first ? first * 4 : usual.LongestPause,
            ResendWindow = Span(settings, SettingCatalog.SettleResendWindow) ?? usual.ResendWindow,
            QuietPeriod = Span(settings, SettingCatalog.SettleQuietPeriod) ?? usual.QuietPeriod,
            GiveUp = Span(settings, SettingCatalog.SettleGiveUp) ?? usual.GiveUp,
            Ambiguous = Span(settings, SettingCatalog.SettleAmbiguous) ?? usual.Ambiguous,
        };
    }

    /// <summary>The point at which the process kills itself.</summary>
    public static CrashPoint? KillAt(Settings settings, TradingEnvironment environment) => environment == TradingEnvironment.Simulator && settings[SettingCatalog.KillAt] is { } at
        ? Enum.Parse<CrashPoint>(at.Text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
        : null;

    private static TimeSpan? Span(Settings settings, Setting setting) => settings.Number(setting) is { } milliseconds ? TimeSpan.FromMilliseconds((double)milliseconds) : null;
}
