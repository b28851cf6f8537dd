namespace AlpacaMcp.Simulator.Exchange.Replay;

/// <summary>One bar of a file, in whole price units and lots of that file.</summary>
internal readonly record struct ReplayRow(DateTimeOffset Start, long Open, long High, long Low, long Close, long Lots)
{
    /// <summary>The prices the path passes, in this order: first the extreme the bar moves away from.</summary>
    public (long First, long Second, long Third, long Fourth) Corners =>
        Close >= Open ? (Open, Low, High, Close) : (Open, High, Low, Close);

    /// <summary>How many trades it takes to pass the corners, at least one.</summary>
    public int LeastTrades
    {
        get
        {
            var (first, second, third, fourth) = Corners;
            return 1 + (second != first ? 1 : 0) + (third != second ? 1 : 0) + (fourth != third ? 1 : 0);
        }
    }
}
