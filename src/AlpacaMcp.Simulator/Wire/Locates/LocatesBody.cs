using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Locates;

/// <summary>A page of locates; the token is always there.</summary>
internal sealed record LocatesBody(
    IReadOnlyList<LocateBody> Locates, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextPageToken);
