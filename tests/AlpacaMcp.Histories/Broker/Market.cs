using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Broker;

/// <summary>Three stocks and their prices, which drift a little. Remembers the extremes: limits are checked against what was possible.</summary>
internal sealed class Market
{
    private readonly Dictionary<string, decimal> _prices = new() { ["AAPL"] = 100m, ["MSFT"] = 40m, ["TSLA"] = 250m };
    private readonly Dictionary<string, decimal> _lowest = new() { ["AAPL"] = 100m, ["MSFT"] = 40m, ["TSLA"] = 250m };

    public IReadOnlyList<string> Symbols { get; } = ["AAPL", "MSFT", "TSLA"];

    /// <summary>Quotes do not get younger than this; later than now while quotes are fresh.</summary>
    public DateTimeOffset QuotesUntil { get; set; } = DateTimeOffset.MaxValue;

    public decimal Bid(string symbol) => _prices[symbol] - 0.01m;

    public decimal Ask(string symbol) => _prices[symbol] + 0.01m;

    public decimal Last(string symbol) => _prices[symbol];

    public decimal Lowest(string symbol) => _lowest[symbol] - 0.01m;

    public void Move(string symbol, Dice dice)
    {
        var moved = _prices[symbol] * (1 + (dice.Between(-50, 50) / 10_000m));
        _prices[symbol] = Math.Round(moved, 2, MidpointRounding.ToEven);
        _lowest[symbol] = Math.Min(_lowest[symbol], _prices[symbol]);
    }
}
