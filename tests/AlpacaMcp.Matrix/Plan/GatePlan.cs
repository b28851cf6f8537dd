namespace AlpacaMcp.Matrix.Plan;

/// <summary>
/// The cells of the gate: without a death every fault × accepted or not, and any two of all else but fault × kind and fault × look-ups; with one every place of
/// death × three faults, and any two of all else but place × kind.
/// </summary>
internal static class GatePlan
{
    public const int Seed = 20260311;
    private const int FaultsPerKill = 3;
    private static readonly FaultChoice[] s_faults = [.. FaultChoices.All.Where(choice => choice.IsInGate)];
    private static readonly KillPoint[] s_kills = [.. Enum.GetValues<KillPoint>().Except([KillPoint.None, KillPoint.AnyMoment])];
    private static readonly Lookups[] s_lookups = Enum.GetValues<Lookups>();
    private static readonly OrderKind[] s_kinds = Enum.GetValues<OrderKind>();

    /// <summary>The cells, those that live first.</summary>
    public static IReadOnlyList<Cell> Cells { get; } = [.. Living(), .. Dying()];

    private static IEnumerable<Cell> Living()
    {
        static Cell Read(IReadOnlyList<int?> row) => new()
        {
            Fault = s_faults[row[0] ?? 0].Name,
            IsAccepted = row[1] is not 1,
            Kind = s_kinds[row[2] ?? 0],
            GivesId = row[3] is 1,
            Lookups = s_lookups[row[4] ?? 0],
            Copies = 1 + (row[5] ?? 0),
            Times = 1 + (row[6] ?? 0),
            Forces = row[7] is 1,
        };
        var cover = new PairCover([s_faults.Length, 2, s_kinds.Length, 2, s_lookups.Length, 2, 2, 2], row => Read(row).IsPossible, (one, other) => (one, other) is not (0, 2 or 4), Seed);
        return cover.Rows().Select(row => Read([.. row]));
    }

    private static IEnumerable<Cell> Dying()
    {
        static Cell Read(IReadOnlyList<int?> row) => new()
        {
            Kill = s_kills[row[0] ?? 0],
            Fault = FaultOf(row[0] ?? 0, row[1] ?? 0).Name,
            IsAccepted = row[2] is not 1,
            Kind = s_kinds[row[3] ?? 0],
            GivesId = row[4] is 1,
            Lookups = s_lookups[row[5] ?? 0],
            Copies = 1 + (row[6] ?? 0),
        };
        var cover = new PairCover([s_kills.Length, FaultsPerKill, 2, s_kinds.Length, 2, s_lookups.Length, 2], row => Read(row).IsPossible, (one, other) => (one, other) != (0, 3) && (one, other) is not (1, _), Seed);
        return cover.Rows().Select(row => Read([.. row]));
    }

    // Every fault in its turn; none is no fault.
    private static FaultChoice FaultOf(int kill, int turn) => s_faults[1 + (((kill * FaultsPerKill) + turn) % (s_faults.Length - 1))];
}
