using System.Net;

namespace AlpacaMcp.Server.Doctor;

/// <summary>What one question to the broker brought.</summary>
/// <param name="Value">The answer; the default when there is none.</param>
/// <param name="Failure">Why there is none, in words that hold no text of the broker's; null when there is one.</param>
/// <param name="Status">The HTTP status of a refusal; null when no answer came at all.</param>
/// <param name="AskedAt">System time.</param>
/// <param name="Took">How long it took.</param>
internal sealed record Answer<T>(T? Value, string? Failure, HttpStatusCode? Status, DateTimeOffset AskedAt, TimeSpan Took)
{
    /// <summary>Whether anybody answered, whatever it said.</summary>
    public bool IsReached => Failure is null || Status is not null;

    /// <summary>Whether the keys were what it refused.</summary>
    public bool RefusesKeys => Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
}
