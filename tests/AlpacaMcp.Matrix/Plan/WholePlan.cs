namespace AlpacaMcp.Matrix.Plan;

/// <summary>Every fault × accepted or not × every place of death × every kind of order; the rest takes turns.</summary>
internal static class WholePlan
{
    /// <summary>The cells, fault by fault.</summary>
    public static IReadOnlyList<Cell> Cells { get; } =
    [
        .. from fault in FaultChoices.All
           from isAccepted in (bool[])[true, false]
           from kill in Enum.GetValues<KillPoint>()
           where kill != KillPoint.AnyMoment
           from kind in Enum.GetValues<OrderKind>()
           select Turned(new() { Fault = fault.Name, IsAccepted = isAccepted, Kill = kill, Kind = kind }),
    ];

    // Seeded by the cell itself, so that a cell keeps its turn when others come and go.
    private static Cell Turned(Cell cell)
    {
        var random = new Random(cell.ToString().Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
        var turned = cell with
        {
            GivesId = cell.Kind != OrderKind.Close && random.Next(2) == 1,
            Lookups = (Lookups)random.Next(Enum.GetValues<Lookups>().Length),
            Copies = random.Next(3) == 0 ? 2 : 1,
            Times = random.Next(3) == 0 ? 2 : 1,
        };
        return turned with { Forces = (turned with { Forces = true }).IsPossible && random.Next(2) == 1 };
    }
}
