using AlpacaMcp.Api;

namespace AlpacaMcp.Trading;

/// <summary>The three ways the broker can fail us: an error answer, no usable answer, or a request we did not send.</summary>
public static class BrokerFailure
{
    public static bool Is(Exception e) => e is AlpacaApiException or AlpacaTransportException or AlpacaUnavailableException;

    /// <summary>True when the request may have been carried out although no answer says so.</summary>
    internal static bool LeavesDoubt(Exception e) => e switch
    {
        AlpacaApiException api => api.OutcomeUnknown,
        AlpacaTransportException transport => transport.RequestMayHaveArrived,
        _ => false,
    };

    /// <summary>Alpaca's answer to an id it has already seen, matched loosely because message texts change.</summary>
    internal static bool IsDuplicateId(AlpacaApiException e) =>
        (int)e.Status == 422
        && e.Message.Contains("client_order_id", StringComparison.OrdinalIgnoreCase)
        && e.Message.Contains("unique", StringComparison.OrdinalIgnoreCase);
}
