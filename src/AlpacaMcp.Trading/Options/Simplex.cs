namespace AlpacaMcp.Trading.Options;

/// <summary>The simplex method in decimals, for a linear programme that begins at zero.</summary>
/// <seealso href="https://en.wikipedia.org/wiki/Bland%27s_rule"/>
internal sealed class Simplex
{
    private const int MostPivots = 5_000;
    private const decimal Nothing = 0.000_000_000_001m;

    private readonly decimal[][] _table;
    private readonly int[] _rows;
    private readonly int[] _columns;

    private Simplex(IReadOnlyList<decimal[]> rows, IReadOnlyList<decimal> bounds, decimal[] objective)
    {
        _table = [.. rows.Select((row, i) => (decimal[])[.. row, bounds[i]]), [.. objective.Select(weight => -weight), 0]];
        _columns = [.. Enumerable.Range(0, objective.Length)];
        _rows = [.. Enumerable.Range(objective.Length, rows.Count)];
    }

    /// <summary>Finds x ≥ 0 with row·x ≤ bound for each row, such that objective·x is greatest. Any x it stops at fulfils the rows.</summary>
    /// <param name="rows">The left sides.</param>
    /// <param name="bounds">The right sides, none negative.</param>
    /// <param name="objective">What to maximise; bounded by the rows.</param>
    internal static IReadOnlyList<decimal> Maximize(IReadOnlyList<decimal[]> rows, IReadOnlyList<decimal> bounds, decimal[] objective)
    {
        var simplex = new Simplex(rows, bounds, objective);
        for (var pivots = 0; pivots < MostPivots && simplex.Entering() is { } column && simplex.Leaving(column) is { } row; pivots++)
            simplex.Pivot(row, column);
        return simplex.Solution();
    }

    // Bland's rule, the lowest number of those that help: it never goes in circles.
    private int? Entering() => Lowest(_columns, column => _table[^1][column] < -Nothing);

    private int? Leaving(int column)
    {
        var candidates = Enumerable.Range(0, _rows.Length).Where(row => _table[row][column] > Nothing).ToList();
        if (candidates.Count == 0)
            return null;
        var least = candidates.Min(row => _table[row][^1] / _table[row][column]);
        return candidates.Where(row => _table[row][^1] / _table[row][column] <= least + Nothing).MinBy(row => _rows[row]);
    }

    private static int? Lowest(int[] numbers, Func<int, bool> isWanted)
    {
        var wanted = Enumerable.Range(0, numbers.Length).Where(isWanted).ToList();
        return wanted.Count == 0 ? null : wanted.MinBy(place => numbers[place]);
    }

    private void Pivot(int row, int column)
    {
        var pivot = _table[row];
        var inverse = 1 / pivot[column];
        pivot[column] = 1;
        for (var j = 0; j < pivot.Length; j++)
            pivot[j] *= inverse;
        foreach (var other in _table.Where(other => other != pivot && other[column] != 0))
        {
            var factor = other[column];
            other[column] = 0;
            for (var j = 0; j < pivot.Length; j++)
                other[j] -= factor * pivot[j];
        }

        (_rows[row], _columns[column]) = (_columns[column], _rows[row]);
    }

    private decimal[] Solution()
    {
        var values = new decimal[_columns.Length];
        for (var row = 0; row < _rows.Length; row++)
        {
            if (_rows[row] < values.Length)
                values[_rows[row]] = _table[row][^1];
        }

        return values;
    }
}
