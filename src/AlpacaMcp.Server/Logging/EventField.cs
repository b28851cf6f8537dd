using System.Text.Json;

namespace AlpacaMcp.Server.Logging;

/// <summary>One field of a line.</summary>
/// <param name="Placeholder">As a message writes it: ClientOrderId.</param>
/// <param name="Kind">Its JSON type.</param>
/// <param name="Means">What it holds, unit included.</param>
internal sealed record EventField(string Placeholder, FieldKind Kind, string Means)
{
    /// <summary>As a line writes it: client_order_id.</summary>
    public string Name { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(Placeholder);

    /// <summary>Absent where there is nothing to say.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The same field of an event that does not always have it.</summary>
    public EventField OrAbsent => this with { IsOptional = true };
}
