using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>How far this machine's clock is from the exchange's: beyond five seconds every opening order is denied.</summary>
internal sealed class ClockCheck : ICheck
{
    private const string Fix = "Let the system keep its clock: timedatectl set-ntp true. See docs/operate/recovery/wrong-clock.md.";
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);

    public string Name => "clock";

    public bool IsPerAccount => true;

    public async Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken)
    {
        if (!NewYork.IsKnown)
            return Finding.Fail("This machine has no time-zone data: servers do not start.", "Install the package tzdata.");
        if (examined.Broker is not { } broker)
            return examined.NothingToAsk;
        var answer = await broker.ClockAsync();
        if (answer.Value is not { } clock)
            return Finding.Warn($"Not compared: {answer.Failure}.", "See the lines network and keys.");
        return examined.Plan.Profile.Environment == TradingEnvironment.Simulator
            ? Finding.Ok($"The simulated exchange has a clock of its own, which is used: {clock.Timestamp.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.")
            : Judge(answer, clock);
    }

    /// <summary>Judges an answer of Alpaca's own, taking half of the way for each direction.</summary>
    internal static Finding Judge(Answer<MarketClock> answer, MarketClock clock)
    {
        var off = answer.AskedAt + (answer.Took / 2) - clock.Timestamp;
        var text = FormattableString.Invariant($"This machine's clock is {off.Duration().TotalSeconds:0.0} s {(off < TimeSpan.Zero ? "behind" : "ahead of")} the exchange's");
        if (answer.Took > Allowed)
            return Finding.Warn($"{text}, or not: the answer took too long to tell.", "Run it again.");
        return off.Duration() > Allowed ? Finding.Fail($"{text}: opening orders are denied.", Fix)
            : off.Duration() > Usual ? Finding.Warn($"{text}.", Fix)
            : Finding.Ok($"{text}.");
    }
}
