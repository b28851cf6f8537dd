namespace AlpacaMcp.Trading.Halt;

/// <summary>One cause that holds trading back, until it is lifted or ends by itself. Several may hold at once: the strictest counts.</summary>
public sealed record Stop
{
    /// <summary>What set it: one of <see cref="StopCause"/>. The same cause again takes the place of the first.</summary>
    public required string Cause { get; init; }

    public required TradingMode Mode { get; init; }

    /// <summary>Who set it: agent, operator, rule or file.</summary>
    public required string By { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>System time at which it was set.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>System time at which it ends by itself; null when it does not.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The New York day, in exchange time, after which it ends by itself; null when it does not.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The New York day, in exchange time, on which it was set; null where that does not matter.</summary>
    public DateOnly? SetOn { get; init; }

    /// <param name="now">System time.</param>
    /// <param name="day">The New York day in exchange time; null when unknown: then a day's stop holds.</param>
    internal bool Holds(DateTimeOffset now, DateOnly? day) => !(now >= Until) && !(day > Day);
}
