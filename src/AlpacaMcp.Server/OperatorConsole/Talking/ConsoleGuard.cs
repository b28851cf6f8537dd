using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.OperatorConsole.Talking;

/// <summary>What every answer of the page says to browsers, and who is answered at all. Host and Origin were looked at before.</summary>
/// <seealso href="https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html"/>
internal sealed class ConsoleGuard(PageKey key)
{
    internal const string Path = "/console";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Passes on the page's own files, and whatever shows the key.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        return IsAsset(context.Request) || key.IsShownBy(context.Request)
            ? next(context)
            : Answers.TroubleAsync(context, StatusCodes.Status401Unauthorized, new() { Code = "no_key", Message = "Open the link that alpaca-mcp console printed when it started.", Next = null });
    }

    private static bool IsAsset(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.Path == Path || ConsoleAssets.Names.Any(name => request.Path == $"{Path}/{name}"));
}
