namespace AlpacaMcp.Api.Telemetry;

/// <summary>What tells an instrument's series apart. Every value is listed: nothing that comes from a client or the broker can add one.</summary>
/// <param name="Name">Of the OpenTelemetry conventions where they have one.</param>
/// <param name="Values">Every value it can have; empty for <see cref="Account"/>.</param>
public sealed record Label(string Name, IReadOnlyList<string> Values)
{
    /// <summary>The value for what is in no list.</summary>
    public const string Other = "other";

    /// <summary>The operator's own name for an account, one of the few that are configured; never the broker's number.</summary>
    public static Label Account { get; } = new("account", []);
}
