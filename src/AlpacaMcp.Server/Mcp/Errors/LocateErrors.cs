using System.Net;
using AlpacaMcp.Api;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>Words for what goes wrong with locates.</summary>
internal static class LocateErrors
{
    internal static ToolError Unavailable { get; } = new()
    {
        Code = "LOCATES_UNAVAILABLE",
        Outcome = "rejected",
        Message = "This account has no locates: Alpaca offers them on live accounts only. Nothing was changed.",
        NextStep = "Sell short only what get_asset shows as easy_to_borrow.",
        RetrySafe = true,
        BrokerStatus = (int)HttpStatusCode.NotFound,
    };

    internal static ToolError NotCreated { get; } = new()
    {
        Code = "LOCATE_NOT_CREATED",
        Outcome = "failed",
        Message = "The locate never reached Alpaca and will not appear later; nothing was charged.",
        NextStep = "You may ask for it again.",
        RetrySafe = true,
    };

    internal static ToolError Unknown { get; } = new()
    {
        Code = "LOCATE_UNKNOWN",
        Outcome = "unknown",
        Message = "Alpaca did not answer: the locate may or may not exist, and its fee may have been charged.",
        NextStep = "Do not ask for it again. Look for it with get_locates in a minute.",
        RetrySafe = false,
    };

    /// <summary>Where there are no locates the address itself is not found, which would read as if a symbol were missing.</summary>
    internal static async Task<T> ExplainAsync<T>(Task<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (AlpacaApiException e) when (e.Status == HttpStatusCode.NotFound)
        {
            throw new ToolErrorException(Unavailable);
        }
    }
}
