namespace AlpacaMcp.Server.Analysis.Strategies;

/// <summary>Best bid and ask per share; 0 where there is none.</summary>
internal sealed record LegQuote(decimal Bid, decimal Ask, DateTimeOffset Time)
{
    internal decimal? Mid => Bid > 0 && Ask > 0 ? (Bid + Ask) / 2 : null;

    /// <summary>What the leg trades at now: a buy at the ask, a sale at the bid.</summary>
    internal decimal? For(bool isBuy) => (isBuy ? Ask : Bid) is > 0 and var price ? price : null;
}
