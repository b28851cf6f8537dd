using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.News;

/// <summary>What an article tells.</summary>
/// <param name="At">When it is published.</param>
/// <param name="Headline">The news.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="About">Whom it is about.</param>
internal sealed record NewsStory(DateTimeOffset At, string Headline, string Summary, IReadOnlyList<Instrument> About);
