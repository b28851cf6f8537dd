using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.MarketData;

/// <summary>Follows page tokens to the end.</summary>
internal static class Pages
{
    /// <summary>All pages of an address that has a query already.</summary>
    public static async Task<List<JsonNode>> AllAsync(Desk desk, string path)
    {
        var pages = new List<JsonNode>();
        for (string? token = ""; token is not null;)
        {
            var page = await desk.GetAsync(path + (token.Length > 0 ? $"&page_token={Uri.EscapeDataString(token)}" : ""));
            pages.Add(page.Taken);
            token = page["next_page_token"];
        }
        return pages;
    }

    public static async Task<List<JsonNode>> ItemsAsync(Desk desk, string path, string field) =>
        [.. (await AllAsync(desk, path)).SelectMany(page => page[field]!.AsArray()).OfType<JsonNode>()];

    public static decimal Number(this JsonNode node, string field) => node[field]!.GetValue<decimal>();
}
