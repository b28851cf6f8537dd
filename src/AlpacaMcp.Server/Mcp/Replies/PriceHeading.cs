namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>What every price needs beside it.</summary>
/// <param name="Feed">Where it was seen: iex, sip, opra, indicative or crypto's location.</param>
/// <param name="Session">pre_market, regular, after_hours, overnight or closed; crypto trades around the clock and has none.</param>
/// <param name="AsOf">Exchange time of the reading: the age of a price is the span since its own time.</param>
internal sealed record PriceHeading(string Feed, string? Session, DateTimeOffset AsOf);
