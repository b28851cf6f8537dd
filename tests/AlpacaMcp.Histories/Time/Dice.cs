namespace AlpacaMcp.Histories.Time;

/// <summary>All chance in a history comes from its seed (SplitMix64: the same numbers on every machine and runtime).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own, so that one part's throws do not shift another's.</summary>
    public Dice Fork() => new(Next());

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(double percent) => Next() % 10_000 < percent * 100;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public TimeSpan Milliseconds(int least, int most) => TimeSpan.FromMicroseconds(Between(least * 1_000, most * 1_000));

    /// <summary>A fraction in [0, 1), as the retry policy's jitter wants it.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new(bytes);
    }

    /// <summary>Lower-case hexadecimal digits, as ids are made of.</summary>
    public string Digits(int count) => string.Create(count, this, static (digits, dice) =>
    {
        for (var i = 0; i < digits.Length; i++)
            digits[i] = "0123456789abcdef"[dice.Below(16)];
    });

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
