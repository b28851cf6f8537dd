namespace AlpacaMcp.Benchmarks.Load;

/// <summary>Many measurements of one thing, in milliseconds.</summary>
internal sealed class Spread
{
    private readonly List<double> _values = [];

    public int Count => _values.Count;

    public double P50 => At(0.50);

    public double P99 => At(0.99);

    public void Add(TimeSpan time) => _values.Add(time.TotalMilliseconds);

    private double At(double share) => _values.Order().ElementAt(Math.Min(_values.Count - 1, (int)(_values.Count * share)));
}
