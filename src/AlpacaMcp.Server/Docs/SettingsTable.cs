using System.Globalization;
using System.Text;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Docs;

/// <summary>One row a setting: its name, what may be written, what applies when it is not set, and what it does.</summary>
internal static class SettingsTable
{
    /// <summary>The tables of docs/configuration.md, by the names of their marks.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<Setting>> Groups { get; } = new Dictionary<string, IReadOnlyList<Setting>>
    {
        ["general settings"] = [.. SettingCatalog.All.Except([.. LimitSettings.All, .. AccountSettings.All, .. HttpSettings.All, .. TelemetrySettings.All])],
        ["limit settings"] = LimitSettings.All,
        ["account settings"] = AccountSettings.All,
        ["http settings"] = HttpSettings.All,
        ["telemetry settings"] = TelemetrySettings.All,
    };

    internal static string Render(IReadOnlyList<Setting> settings)
    {
        var table = new StringBuilder("| setting | allowed | default | does |\n|---|---|---|---|\n");
        foreach (var setting in settings)
            table.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {setting.Allowed}{(setting.IsSecret ? "; a secret" : "")} | {Default(setting)} | {setting.Description} |\n");
        return table.ToString();
    }

    private static string Default(Setting setting)
    {
        var (paper, live) = (setting.Default(TradingEnvironment.Paper), setting.Default(TradingEnvironment.Live));
        return paper == live ? paper ?? "" : $"{paper ?? "none"}; live {live ?? "none"}";
    }
}
