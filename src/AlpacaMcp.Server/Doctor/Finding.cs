namespace AlpacaMcp.Server.Doctor;

/// <summary>What a check has found.</summary>
/// <param name="Verdict">How bad it is.</param>
/// <param name="Detail">What is so, in a sentence or two.</param>
/// <param name="Fix">What to do; null when there is nothing to do.</param>
internal sealed record Finding(Verdict Verdict, string Detail, string? Fix = null)
{
    public static Finding Ok(string detail) => new(Verdict.Ok, detail);

    public static Finding Warn(string detail, string fix) => new(Verdict.Warn, detail, fix);

    public static Finding Fail(string detail, string fix) => new(Verdict.Fail, detail, fix);
}
