using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AlpacaMcp.Server.OperatorConsole.Views;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.OperatorConsole.Talking;

/// <summary>JSON in and out.</summary>
internal static class Answers
{
    private const int LargestBody = 16 * 1024;

    public static Task TroubleAsync(HttpContext context, int status, Trouble trouble) => WriteAsync(context, status, new TroubleReply(trouble), PageJson.Default.TroubleReply);

    public static Task WriteAsync<T>(HttpContext context, int status, T reply, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, reply, type, context.RequestAborted);
    }

    /// <summary>What was sent; null, once it was answered with 400, when that is nothing of the kind.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (context.Request.HasJsonContentType() && context.Request.ContentLength is >= 0 and <= LargestBody)
        {
            try
            {
                if (await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted) is { } read)
                    return read;
            }
            catch (Exception e) when (e is JsonException or BadHttpRequestException)
            {
                // Answered below.
            }
        }

        await TroubleAsync(context, StatusCodes.Status400BadRequest, new() { Code = "invalid", Message = "A request is a JSON object of at most 16 KB, with its length.", Next = null });
        return null;
    }
}
