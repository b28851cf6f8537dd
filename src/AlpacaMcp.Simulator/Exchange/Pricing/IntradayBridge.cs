using System.Runtime.CompilerServices;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>The path inside one day, from its first price to its last, by midpoint displacement.</summary>
internal readonly record struct IntradayBridge(ulong Key, int Ticks, double First, double Last, double StepDeviation)
{
    /// <summary>One tick in about log2(ticks) hashes; the same value as <see cref="Fill(Span{double})"/> gives.</summary>
    public double At(int tick)
    {
        var (low, high, left, right) = (0, Ticks, First, Last);
        if (tick == 0)
            return First;
        while (true)
        {
            var middle = (low + high) / 2;
            var value = Middle(low, middle, high, left, right);
            if (middle == tick)
                return value;
            if (tick < middle)
                (high, right) = (middle, value);
            else
                (low, left) = (middle, value);
        }
    }

    /// <summary>All ticks; the span has one place more than there are ticks, for the end point.</summary>
    public void Fill(Span<double> path)
    {
        path[0] = First;
        path[Ticks] = Last;
        Fill(path, 0, Ticks);
    }

    // A cold chart runs this a million times: it must not wait for the JIT's second tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(Span<double> path, int low, int high)
    {
        if (high - low < 2)
            return;
        var middle = (low + high) / 2;
        path[middle] = Middle(low, middle, high, path[low], path[high]);
        Fill(path, low, middle);
        Fill(path, middle, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Middle(int low, int middle, int high, double left, double right)
    {
        var share = (double)(middle - low) / (high - low);
        var deviation = StepDeviation * Math.Sqrt((high - middle) * share);
        return left + ((right - left) * share) + (deviation * CounterHash.Normal(CounterHash.At(Key, (ulong)middle)));
    }
}
