using System.Globalization;
using System.Security.Cryptography;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Who trades here. Its id and number are new at each start: they alone do not come from the seed.</summary>
internal sealed record TradingAccount(DateTimeOffset CreatedAt)
{
    public Guid Id { get; } = new(RandomNumberGenerator.GetBytes(16));

    public string Number { get; } = $"PA{RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture)}";
}
