namespace AlpacaMcp.Simulator.Faults;

/// <summary>Which requests a fault meets.</summary>
public sealed record FaultRule
{
    /// <summary>HTTP method; null is any.</summary>
    public string? Method { get; init; }

    /// <summary>How the path begins; empty is any.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Text the body must contain; null is any body.</summary>
    public string? BodyContains { get; init; }

    /// <summary>How many matching requests meet it.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How many matching requests pass before the first that meets it.</summary>
    public int Skip { get; init; }

    internal bool Covers(string method, string path, string? body) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && path.StartsWith(PathPrefix, StringComparison.Ordinal)
        && (BodyContains is null || body?.Contains(BodyContains, StringComparison.Ordinal) == true);
}
