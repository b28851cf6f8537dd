using System.Net;

namespace AlpacaMcp.Api.Telemetry;

/// <summary>How an attempt ended, in one of a few words.</summary>
internal static class BrokerOutcome
{
    internal const string Ok = "ok";
    internal const string Refused = "refused";
    internal const string RateLimited = "rate_limited";
    internal const string Failed = "failed";
    internal const string Unanswered = "unanswered";
    internal const string Halted = "halted";
    internal const string Canceled = "canceled";

    internal static string Of(Exception? failure) => failure switch
    {
        null => Ok,
        AlpacaApiException { Status: HttpStatusCode.TooManyRequests } => RateLimited,
        AlpacaApiException { Status: < HttpStatusCode.InternalServerError } => Refused,
        AlpacaTransportException => Unanswered,
        SendRefusedException => Halted,
        OperationCanceledException => Canceled,
        _ => Failed,
    };
}
