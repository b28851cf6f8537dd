using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Server.Health;

/// <summary>/health/live and /health/ready: for whoever watches the process, without authentication and therefore in few words.</summary>
internal static class HealthEndpoints
{
    internal const string Live = "/health/live";
    internal const string Ready = "/health/ready";

    /// <summary>Maps both.</summary>
    /// <param name="app">The application.</param>
    /// <param name="accounts">Every account that is served.</param>
    public static void MapHealth(this IEndpointRouteBuilder app, ServedAccounts accounts)
    {
        app.MapGet(Live, context => WriteAsync(context, StatusCodes.Status200OK, new(Live: true), HealthJson.Default.LiveReply));
        app.MapGet(Ready, context =>
        {
            var reply = Report(accounts);
            return WriteAsync(context, reply.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, reply, HealthJson.Default.ReadyReply);
        });
    }

    private static ReadyReply Report(ServedAccounts accounts)
    {
        IReadOnlyList<AccountReply> read = [.. accounts.All.Select(account => account.ReadAndWake())];
        return new(read.All(account => account.Ready), accounts.All.Any(account => account.IsDraining), read);
    }

    private static Task WriteAsync<T>(HttpContext context, int status, T reply, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return JsonSerializer.SerializeAsync(context.Response.Body, reply, type, context.RequestAborted);
    }
}
