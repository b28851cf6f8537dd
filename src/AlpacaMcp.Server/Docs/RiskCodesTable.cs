using System.Globalization;
using System.Text;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Docs;

/// <summary>One row a code of a denial.</summary>
internal static class RiskCodesTable
{
    internal static string Render()
    {
        var table = new StringBuilder("| code | means |\n|---|---|\n");
        foreach (var (code, meaning) in RiskCodes.Meanings)
            table.Append(CultureInfo.InvariantCulture, $"| `{code}` | {meaning} |\n");
        return table.ToString();
    }
}
