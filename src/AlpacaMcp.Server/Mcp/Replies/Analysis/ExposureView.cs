namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>Market values in USD; gross is long and short together, net is their difference.</summary>
internal sealed record ExposureView(decimal Long, decimal Short, decimal Gross, decimal Net, decimal? GrossPercentOfEquity, decimal? NetPercentOfEquity);
