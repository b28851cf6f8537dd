using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>The terms of a standard contract on a hundred shares, American style.</summary>
internal sealed record OptionContract(Instrument Underlying, OptionType Type, decimal Strike, DateOnly Expiration)
{
    public const decimal Shares = 100m;
    private const double DaysPerYear = 365;
    private static readonly TimeSpan s_lastHalfHour = TimeSpan.FromMinutes(30);

    /// <summary>The close of the expiration's session.</summary>
    public DateTimeOffset ExpiresAt { get; } =
        (NyseCalendar.Session(Expiration) ?? throw new ArgumentException("There is no session on this day.", nameof(Expiration))).Close;

    /// <summary>The last tick at which the contract has a price, and the one at which it has no time left.</summary>
    public DateTimeOffset LastTick => ExpiresAt - TradingDay.TickLength;

    /// <summary>On its last day a contract is no longer opened from half an hour before the close.</summary>
    public DateTimeOffset LastOpenings => ExpiresAt - s_lastHalfHour;

    public string Root => OptionContracts.RootOf(Underlying);

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    /// <summary>Calendar time to the last tick, in years; never negative.</summary>
    public double YearsLeft(DateTimeOffset at) => Math.Max(0, (LastTick - at) / TimeSpan.FromDays(DaysPerYear));

    /// <summary>What exercising is worth per share; never negative.</summary>
    public double Intrinsic(double spot) =>
        Math.Max(0, Type == OptionType.Call ? spot - (double)Strike : (double)Strike - spot);

    /// <inheritdoc cref="Intrinsic(double)"/>
    public decimal Intrinsic(decimal spot) => Math.Max(0, Type == OptionType.Call ? spot - Strike : Strike - spot);
}
