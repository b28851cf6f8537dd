using System.ComponentModel;
using AlpacaMcp.Api.IndexData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Reference;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.IndexData;

[Toolset(Toolset.IndexData)]
internal sealed class GetIndexLatestValues(IndexDataClient data, PriceHeadings headings)
{
    [McpServerTool(Name = "get_index_latest_values", Title = "Get latest index values", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Latest values of market indices, in points.")]
    public async Task<LatestIndexReply> GetIndexLatestValuesAsync([Description("E.g. SPX")] string symbols, CancellationToken cancellationToken = default)
    {
        var asked = SymbolList.Indices(symbols);
        var values = await data.GetLatestValuesAsync(asked, cancellationToken);
        var heading = await headings.ReadAsync("index", cancellationToken);
        var missing = asked.Where(symbol => !values.ContainsKey(symbol)).ToList();
        return new(
            heading.Session,
            heading.AsOf,
            values.ToDictionary(value => OutsideText.Word(value.Key), value => new IndexValueView(value.Value.Value, value.Value.Time)),
            missing.Count == 0 ? null : $"No value for {string.Join(", ", missing)}: not an index Alpaca has. For a fund that follows one, use the stock tools.");
    }
}
