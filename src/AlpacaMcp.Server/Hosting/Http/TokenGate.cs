using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.OperatorConsole.Talking;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>
/// Lets in who shows a token that is good here. Whatever else is served, but the way to a token and a sign of life, wants one too; the operator's page
/// has a key of its own.
/// </summary>
internal sealed class TokenGate(BearerCheck tokens, ResourceMetadata metadata, Refusals refusals)
{
    private static readonly PathString[] s_free = [ResourceMetadata.Path, "/health", ConsoleGuard.Path];

    /// <summary>Passes the request on, or answers 401, 403 or 503.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (s_free.Any(path => context.Request.Path.StartsWithSegments(path)))
        {
            await next(context);
            return;
        }

        var verdict = await tokens.JudgeAsync(context.Request.Headers.Authorization, context.RequestAborted);
        if (verdict is not { User: { } user })
        {
            await RefuseAsync(context, verdict);
            return;
        }

        context.User = user;
        var isOther = !context.Request.Path.StartsWithSegments(HttpPlan.Path);
        if (isOther && !Caller.ScopesOf(user).Overlaps([Scope.Read, Scope.Operate]))
        {
            context.Response.Headers.WWWAuthenticate = metadata.Challenge("insufficient_scope", scope: Scope.Operate);
            await refusals.AnswerAsync(context, StatusCodes.Status403Forbidden, $"This needs the scope {Scope.Operate} or {Scope.Read}.");
            return;
        }

        await next(context);
    }

    private Task RefuseAsync(HttpContext context, TokenVerdict? verdict)
    {
        if (verdict is { IsUndecided: true })
        {
            context.Response.Headers.RetryAfter = "10";
            return refusals.AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "The token cannot be judged at the moment; try again.", verdict.Refusal);
        }

        context.Response.Headers.WWWAuthenticate = verdict is null
            ? metadata.Challenge(scope: Scope.Read)
            : metadata.Challenge("invalid_token", verdict.IsExpired ? "The token has expired." : "The token is not accepted here.");
        return refusals.AnswerAsync(context, StatusCodes.Status401Unauthorized, "A bearer token that is good here is needed.", verdict?.Refusal ?? "the request shows no token");
    }
}
