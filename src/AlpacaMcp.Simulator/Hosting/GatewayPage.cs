using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>What the gateway before both APIs answers by itself: a page, not JSON.</summary>
internal static class GatewayPage
{
    public static Task AnswerAsync(HttpContext context, int status)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{status} {Title(status)}");
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync(
            $"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n</body>\r\n</html>\r\n");
    }

    /// <summary>nginx's words, where they are not those of the standard.</summary>
    private static string Title(int status) => status switch
    {
        401 => "Authorization Required",
        413 => "Request Entity Too Large",
        414 => "Request-URI Too Large",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}
