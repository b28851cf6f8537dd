using System.Globalization;
using System.Text;

namespace AlpacaMcp.Server.Docs;

/// <summary>One row a code.</summary>
internal static class CodesTable
{
    internal static string Render(IReadOnlyDictionary<string, string> meanings)
    {
        var table = new StringBuilder("| code | means |\n|---|---|\n");
        foreach (var (code, meaning) in meanings)
            table.Append(CultureInfo.InvariantCulture, $"| `{code}` | {meaning} |\n");
        return table.ToString();
    }
}
