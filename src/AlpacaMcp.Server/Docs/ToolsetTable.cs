using System.Globalization;
using System.Text;
using AlpacaMcp.Server.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Docs;

/// <summary>One row a toolset: how many tools, what they cost, and what they are for.</summary>
internal static class ToolsetTable
{
    private static readonly Dictionary<string, string> Purposes = new()
    {
        [Toolset.Status] = "where orders go, every limit, and the halt; always offered",
        [Toolset.Account] = "balances, settings, history, activities",
        [Toolset.Trading] = "orders and positions",
        [Toolset.Watchlists] = "lists of symbols kept at Alpaca",
        [Toolset.Assets] = "what can be traded, option contracts, calendar and clock",
        [Toolset.StockData] = "prices of stocks, movers",
        [Toolset.CryptoData] = "prices of crypto pairs, order books",
        [Toolset.OptionsData] = "prices of options, chains, greeks",
        [Toolset.CorporateActions] = "dividends, splits, mergers",
        [Toolset.News] = "headlines and articles",
        [Toolset.FixedIncomeData] = "prices of bonds",
        [Toolset.IndexData] = "values of indices",
        [Toolset.Locates] = "borrowing shares for short sales",
        [Toolset.Charts] = "pictures of prices, of the account's equity and of its positions",
        [Toolset.Search] = "finding and calling all others, with `--mode search` only",
    };

    /// <param name="tools">The catalog.</param>
    /// <param name="tokens">What a tool costs.</param>
    /// <param name="page">The page whose headings the rows lead to; empty for the same page.</param>
    internal static string Render(IReadOnlyList<ToolEntry> tools, Func<Tool, int?> tokens, string page)
    {
        var table = new StringBuilder("| toolset | tools | tokens | for |\n|---|---|---|---|\n");
        foreach (var toolset in InOrder(tools))
            table.Append(CultureInfo.InvariantCulture, $"| [{toolset.Key}]({page}#{toolset.Key}) | {toolset.Count()} | {Number(toolset.Sum(tokens))} | {Purposes[toolset.Key]} |\n");
        var listed = InOrder(tools).Where(toolset => toolset.Key != Toolset.Search).SelectMany(toolset => toolset).ToList();
        return table.Append(CultureInfo.InvariantCulture, $"| all but search | {listed.Count} | {Number(listed.Sum(tokens))} | |\n").ToString();
    }

    internal static IEnumerable<IGrouping<string, Tool>> InOrder(IReadOnlyList<ToolEntry> tools) =>
        tools.GroupBy(tool => tool.Toolset, tool => tool.Describe()).OrderBy(toolset => Place(toolset.Key));

    internal static string Number(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    // What is always there, what may be chosen, what a mode adds.
    private static int Place(string toolset) => toolset switch
    {
        Toolset.Status => -1,
        Toolset.Search => int.MaxValue,
        _ => Toolset.Choices.ToList().IndexOf(toolset),
    };
}
