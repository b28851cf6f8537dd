namespace AlpacaMcp.Matrix.Plan;

/// <summary>Cells drawn at random, deaths at any moment among them.</summary>
internal static class DrawnPlan
{
    /// <summary>So many cells; the same seed draws the same.</summary>
    public static IReadOnlyList<Cell> Cells(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Draw(random))];
    }

    private static Cell Draw(Random random)
    {
        var kills = Enum.GetValues<KillPoint>();
        // One in four lives, one in four dies at any moment, the others at a named point.
        var kill = random.Next(4) switch { 0 => KillPoint.None, 1 => KillPoint.AnyMoment, _ => kills[random.Next(1, kills.Length - 1)] };
        var kind = (OrderKind)random.Next(Enum.GetValues<OrderKind>().Length);
        Cell drawn = new()
        {
            Fault = FaultChoices.All[random.Next(FaultChoices.All.Count)].Name,
            Times = random.Next(1, 4),
            IsAccepted = random.Next(3) > 0,
            Kill = kill,
            KillMilliseconds = kill == KillPoint.AnyMoment ? random.Next(0, 120) : 0,
            Kind = kind,
            GivesId = kind != OrderKind.Close && random.Next(2) == 1,
            Lookups = (Lookups)random.Next(Enum.GetValues<Lookups>().Length),
            Copies = random.Next(3) == 0 ? 2 : 1,
        };
        return drawn with { Forces = (drawn with { Forces = true }).IsPossible && random.Next(2) == 1 };
    }
}
