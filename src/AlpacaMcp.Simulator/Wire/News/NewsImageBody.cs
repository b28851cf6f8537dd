namespace AlpacaMcp.Simulator.Wire.News;

/// <summary>A picture that belongs to an article.</summary>
internal sealed record NewsImageBody(string Size, string Url);
