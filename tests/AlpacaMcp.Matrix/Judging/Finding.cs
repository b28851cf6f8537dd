namespace AlpacaMcp.Matrix.Judging;

/// <summary>One thing that is wrong with a run.</summary>
internal sealed record Finding(FindingKind Kind, string What)
{
    public override string ToString() => $"{Kind}: {What}";
}
