using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>Reads a request's body, once, and puts it back for whoever reads it next.</summary>
internal static class RequestBody
{
    /// <summary>Larger than any message, bytes.</summary>
    internal const int Largest = 4 * 1024 * 1024;

    // Up to here a message costs next to nothing.
    private const int Small = 64 * 1024;

    /// <summary>How long a body may take to arrive.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The body, or the status of a refusal.</summary>
    /// <param name="context">The request.</param>
    /// <param name="mayBeLarge">Asked once, when the body turns out to be more than a small one.</param>
    /// <param name="time">What the patience is measured by.</param>
    internal static async Task<(byte[] Body, int? Status)> ReadAsync(HttpContext context, Func<bool> mayBeLarge, TimeProvider time)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            var (body, status) = await ReadAsync(context.Request.Body, mayBeLarge, either.Token);
            context.Request.Body = new MemoryStream(body, writable: false);
            return (body, status);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return ([], StatusCodes.Status408RequestTimeout);
        }
        catch (BadHttpRequestException refused)
        {
            return ([], refused.StatusCode);
        }
    }

    private static async Task<(byte[] Body, int? Status)> ReadAsync(Stream body, Func<bool> mayBeLarge, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var (buffer, isLarge) = (new byte[16 * 1024], false);
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            read.Write(buffer, 0, count);
            if (read.Length > Largest)
                return ([], StatusCodes.Status413PayloadTooLarge);
            if (!isLarge && read.Length > Small && !(isLarge = mayBeLarge()))
                return ([], StatusCodes.Status429TooManyRequests);
        }

        return (read.ToArray(), null);
    }
}
