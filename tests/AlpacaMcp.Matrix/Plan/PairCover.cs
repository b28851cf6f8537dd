namespace AlpacaMcp.Matrix.Plan;

/// <summary>
/// A small set of rows in which any two values of two dimensions meet, found greedily: a row is grown from a pair not covered yet,
/// each further value being the one that covers most. The same seed gives the same rows.
/// </summary>
/// <param name="sizes">How many values each dimension has.</param>
/// <param name="isPossible">Whether a row may be; unset values are null.</param>
/// <param name="isNeeded">Whether all pairs of two dimensions, the lower one first, must meet.</param>
/// <param name="seed">Chooses among equals.</param>
internal sealed class PairCover(IReadOnlyList<int> sizes, Func<IReadOnlyList<int?>, bool> isPossible, Func<int, int, bool> isNeeded, int seed)
{
    private const int Tries = 40;
    private readonly Random _random = new(seed);

    /// <summary>The rows, each with one value per dimension.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows()
    {
        var (open, all, rows) = (Pairs(isNeeded), Pairs((_, _) => true), new List<IReadOnlyList<int>>());
        while (open.Count > 0)
        {
            var row = Enumerable.Range(0, Tries).Select(_ => Grow(open, all)).MaxBy(grown => Value(grown, open, all))!; // there are tries
            open.ExceptWith(PairsOf(row));
            all.ExceptWith(PairsOf(row));
            rows.Add([.. row.Select(value => value!.Value)]); // grown to the end
        }
        return rows;
    }

    private HashSet<Pair> Pairs(Func<int, int, bool> isWanted) =>
    [
        .. from one in Enumerable.Range(0, sizes.Count)
           from other in Enumerable.Range(one + 1, sizes.Count - one - 1)
           where isWanted(one, other)
           from value in Enumerable.Range(0, sizes[one])
           from with in Enumerable.Range(0, sizes[other])
           let pair = new Pair(one, value, other, with)
           where isPossible(RowOf(pair))
           select pair,
    ];

    private int?[] Grow(HashSet<Pair> open, HashSet<Pair> all)
    {
        var row = RowOf(open.ElementAt(_random.Next(open.Count)));
        foreach (var dimension in Shuffled(Enumerable.Range(0, sizes.Count).Where(d => row[d] is null)))
        {
            row[dimension] = Shuffled(Enumerable.Range(0, sizes[dimension]))
                .Where(value => isPossible(With(row, dimension, value)))
                .MaxBy(value => Value(With(row, dimension, value), open, all));
        }
        return row;
    }

    // A needed pair outweighs whatever merely is nice to have.
    private static int Value(int?[] row, HashSet<Pair> open, HashSet<Pair> all) => PairsOf(row).Sum(pair => open.Contains(pair) ? 100 : all.Contains(pair) ? 1 : 0);

    private int[] Shuffled(IEnumerable<int> values)
    {
        var all = values.ToArray();
        _random.Shuffle(all);
        return all;
    }

    private int?[] RowOf(Pair pair) => With(With(new int?[sizes.Count], pair.One, pair.Value), pair.Other, pair.OtherValue);

    private static int?[] With(int?[] row, int dimension, int value)
    {
        var changed = row.ToArray();
        changed[dimension] = value;
        return changed;
    }

    private static IEnumerable<Pair> PairsOf(int?[] row) =>
        from one in Enumerable.Range(0, row.Length)
        where row[one] is not null
        from other in Enumerable.Range(one + 1, row.Length - one - 1)
        where row[other] is not null
        select new Pair(one, row[one]!.Value, other, row[other]!.Value); // asked above

    private readonly record struct Pair(int One, int Value, int Other, int OtherValue);
}
