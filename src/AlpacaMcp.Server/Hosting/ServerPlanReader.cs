using System.Globalization;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Trading;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Makes the plan from the settings and the command line.</summary>
internal static class ServerPlanReader
{
    /// <summary>The plan, of the first account where there are several; refuses what <see cref="BrokerProfileResolver"/> and <see cref="ToolSelectionReader"/> refuse.</summary>
    public static ServerPlan Read(Settings settings, bool simulator = false)
    {
        var redactor = new Redactor();
        if (settings[SettingCatalog.MasterKey] is { } key)
            redactor.Learn(new(key.Text));
        if (AccountNames.Read(settings) is not { Count: > 0 } names)
            return Only(settings, simulator, redactor);
        var plans = names.Select(name => Named(settings.Of(name), name, simulator, redactor)).ToList();
        return plans[0] with { Others = plans[1..] };
    }

    private static ServerPlan Named(Settings settings, string account, bool simulator, Redactor redactor)
    {
        try
        {
            return Only(settings, simulator, redactor) with { Account = account };
        }
        catch (StartupRefusedException refused)
        {
            throw new StartupRefusedException($"The account {account}: {refused.Message}");
        }
    }

    private static ServerPlan Only(Settings settings, bool simulator, Redactor redactor)
    {
        var home = settings[SettingCatalog.Home]?.Text ?? ServerHome.DefaultPath;
        var profile = BrokerProfileResolver.Resolve(settings, home, simulator, redactor);
        var tools = ToolSelectionReader.Read(settings);
        return new()
        {
            Profile = profile,
            Policy = RiskPolicyReader.Read(settings, profile.Environment),
            DataFeed = Word(settings, SettingCatalog.DataFeed, profile.Environment),
            Tools = tools,
            RequestsPerMinute = int.Parse(Word(settings, SettingCatalog.RequestsPerMinute, profile.Environment), CultureInfo.InvariantCulture),
            Redactor = redactor,
            Home = home,
            SimulatorState = profile.Embedded ? settings[SettingCatalog.SimulatorState]?.Text : null,
            Settlement = DrillReader.Times(settings, profile.Environment),
            KillAt = DrillReader.KillAt(settings, profile.Environment),
            AttemptTimeout = TimeSpan.FromMilliseconds(int.Parse(Word(settings, SettingCatalog.AttemptTimeout, profile.Environment), CultureInfo.InvariantCulture)),
            RepeatWindow = TimeSpan.FromSeconds(int.Parse(Word(settings, SettingCatalog.RepeatWindow, profile.Environment), CultureInfo.InvariantCulture)),
            MonitorEvery = TimeSpan.FromSeconds(int.Parse(Word(settings, SettingCatalog.MonitorEvery, profile.Environment), CultureInfo.InvariantCulture)),
            Telemetry = TelemetryPlanReader.Read(settings, redactor),
            LogLevel = Enum.Parse<LogLevel>(Word(settings, SettingCatalog.LogLevel, profile.Environment), ignoreCase: true),
            Warnings = [.. Warnings(settings, profile), .. ToolSelectionReader.Warnings(tools)],
        };
    }

    private static string Word(Settings settings, Setting setting, TradingEnvironment environment) =>
        (settings[setting]?.Text ?? setting.Default(environment) ?? "").ToLowerInvariant();

    private static IEnumerable<string> Warnings(Settings settings, BrokerProfile profile)
    {
        if (profile.Embedded && settings.Has(SettingCatalog.LiveAccount))
            yield return "ALPACA_MCP_LIVE_ACCOUNT is set, but orders go to the embedded exchange.";
        if (!profile.Embedded && settings.Has(SettingCatalog.SimulatorState))
            yield return "ALPACA_MCP_SIMULATOR_STATE is set, but orders do not go to the embedded exchange: nothing is kept there.";
        foreach (var ignored in profile.Embedded ? [] : KeyPair.Ignored(settings))
            yield return $"Another {ignored.Setting.Name} is set in {ignored.Value.Place} and is ignored; the one of {profile.KeySource} is used.";
    }
}
