using System.Globalization;
using System.Text;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Docs;

/// <summary>One row a limit: its setting, what it bounds, where it starts and the code of its denial.</summary>
internal static class LimitsTable
{
    private static readonly RiskPolicy Paper = RiskPolicy.DefaultFor(TradingEnvironment.Paper);
    private static readonly RiskPolicy Live = RiskPolicy.DefaultFor(TradingEnvironment.Live);

    internal static string Render()
    {
        var table = new StringBuilder("| setting | bounds | simulator, paper | live | code |\n|---|---|---|---|---|\n");
        foreach (var field in PolicyFields.All)
            table.Append(CultureInfo.InvariantCulture, $"| `{SettingOf(field.Name)?.Name}` | {field.Words} | {field.Text(Paper)} | {field.Text(Live)} | `{field.Code}` |\n");
        return table.ToString();
    }

    /// <summary>MaxQuoteAge is ALPACA_MCP_MAX_QUOTE_AGE_SECONDS: a property is its setting's name, the unit of a duration added.</summary>
    /// <param name="limit">The property of <see cref="RiskPolicy"/>.</param>
    internal static Setting? SettingOf(string limit)
    {
        var words = string.Concat(limit.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : letter.ToString(CultureInfo.InvariantCulture)));
        var name = $"ALPACA_MCP_{words.ToUpperInvariant()}";
        return SettingCatalog.Find(name) ?? SettingCatalog.Find($"{name}_SECONDS");
    }
}
