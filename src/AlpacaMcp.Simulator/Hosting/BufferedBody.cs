using System.Text;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>A body that was read once can be read again, by the log, the state and the endpoint.</summary>
internal static class BufferedBody
{
    /// <summary>Reads the body and leaves a copy of it for the next reader.</summary>
    public static async Task<string> ReadAsync(HttpRequest request)
    {
        var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
        copy.Position = 0;
        request.Body = copy;
        return Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length);
    }
}
