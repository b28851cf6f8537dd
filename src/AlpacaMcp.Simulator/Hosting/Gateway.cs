using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>The outermost layer: what is too large never gets in, and what fails inside comes out as Alpaca's 500.</summary>
internal sealed class Gateway(FailureLog failures)
{
    /// <summary>1 MB, as of a body announced or sent; nothing beyond is read.</summary>
    public const long LargestBody = 1_048_576;

    /// <summary>Path and query; Kestrel itself answers 414, without a page, far beyond.</summary>
    public const int LongestTarget = 8_192;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length > LongestTarget)
        {
            await GatewayPage.AnswerAsync(context, StatusCodes.Status414UriTooLong);
            return;
        }
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await GatewayPage.AnswerAsync(context, bad.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            failures.Add(failure);
            await new RefusalResult(ServerErrors.Of(StatusCodes.Status500InternalServerError, ApiArea.IsData(context.Request.Path))).ExecuteAsync(context);
        }
    }
}
