using System.Text.Json.Serialization;

namespace AlpacaMcp.Trading;

/// <summary>One reason why nothing was sent: a violated rule or a malformed field.</summary>
/// <param name="Code">Stable SCREAMING_SNAKE code.</param>
/// <param name="Message">One sentence with the numbers.</param>
/// <param name="NextStep">What the caller can do about it.</param>
/// <param name="Field">The argument at fault, snake_case, when there is one.</param>
/// <param name="Observed">What was seen, in the limit's unit.</param>
/// <param name="Limit">What is allowed, in the same unit.</param>
public sealed record Objection(
    string Code, string Message, string NextStep, string? Field = null, decimal? Observed = null, decimal? Limit = null)
{
    /// <summary>What a person is asked to approve, when that is the reason.</summary>
    [JsonIgnore]
    public string? ApprovalId { get; init; }
}
