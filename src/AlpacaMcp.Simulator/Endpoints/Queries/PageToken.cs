using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Where the next page begins: a symbol, or an article, and the instant of its first item.</summary>
internal sealed record PageToken(string Symbol, DateTimeOffset Start)
{
    public override string ToString() => TokenText.Pack(string.Create(CultureInfo.InvariantCulture, $"{Symbol}|{Start.UtcTicks}"));

    /// <summary>The parameter page_token; one that is given must hold a token.</summary>
    public static bool TryRead(IQueryCollection query, out PageToken? token)
    {
        token = Parse(query["page_token"].ToString());
        return token is not null || query["page_token"].Count == 0;
    }

    public static PageToken? Parse(string text)
    {
        var parts = TokenText.Unpack(text)?.Split('|') ?? [];
        return parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks >= DateTime.UnixEpoch.Ticks && ticks < DateTime.MaxValue.Ticks
            ? new PageToken(parts[0], new DateTimeOffset(ticks, TimeSpan.Zero))
            : null;
    }
}
