using System.Net;

namespace AlpacaMcp.Api.Telemetry;

/// <summary>Whether the broker answers, as the latest requests have found it. Nothing is asked for this.</summary>
/// <param name="time">The clock.</param>
public sealed class BrokerContact(TimeProvider time)
{
    private volatile Look _latest = new(null, IsAnswered: false, IsOurs: true);

    /// <summary>Since it last answered anything, a refusal included; null before its first answer.</summary>
    public TimeSpan? SinceAnswer => _latest.AnsweredAt is { } at ? time.GetUtcNow() - at : null;

    /// <summary>Whether the latest request was answered; an error of the broker's own is no answer.</summary>
    public bool IsAnswering => _latest.IsAnswered;

    /// <summary>False when the latest answer was that it does not take our keys.</summary>
    public bool TakesOurKeys => _latest.IsOurs;

    internal void Note(Exception? failure)
    {
        if (failure is null or AlpacaApiException { Status: < HttpStatusCode.InternalServerError })
            _latest = new(time.GetUtcNow(), IsAnswered: true, IsOurs: failure is not AlpacaApiException { Status: HttpStatusCode.Unauthorized });
        else if (failure is AlpacaApiException or AlpacaTransportException)
            _latest = _latest with { IsAnswered = false };
    }

    private sealed record Look(DateTimeOffset? AnsweredAt, bool IsAnswered, bool IsOurs);
}
