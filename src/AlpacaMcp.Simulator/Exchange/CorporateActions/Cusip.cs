using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>Invented CUSIPs: eight digits of a hash of the symbol and a true check digit.</summary>
internal static class Cusip
{
    private const ulong Numbers = 100_000_000;

    public static string Of(Instrument instrument) => WithCheckDigit(CounterHash.Key(0, "cusip " + instrument.Symbol) % Numbers);

    public static string BeforeReverseSplit(Instrument instrument) => WithCheckDigit(CounterHash.Key(0, "old cusip " + instrument.Symbol) % Numbers);

    /// <summary>Modulus 10 double add double (ANSI X9.6): every second digit counts twice, and digit sums are added.</summary>
    private static string WithCheckDigit(ulong number)
    {
        var digits = number.ToString("D8", CultureInfo.InvariantCulture);
        var sum = digits.Select((digit, i) => (digit - '0') * (1 + (i % 2))).Sum(value => (value / 10) + (value % 10));
        return digits + (((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture));
    }
}
