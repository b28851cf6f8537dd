namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>Greeks of everything together.</summary>
/// <param name="DeltaShares">Shares that move alike.</param>
/// <param name="GammaShares">Change of delta_shares for each dollar of the underlying.</param>
/// <param name="ThetaPerDay">USD by each calendar day that passes.</param>
/// <param name="VegaPerPoint">USD for each percentage point of implied volatility.</param>
internal sealed record GreeksView(decimal DeltaShares, decimal GammaShares, decimal ThetaPerDay, decimal VegaPerPoint);
