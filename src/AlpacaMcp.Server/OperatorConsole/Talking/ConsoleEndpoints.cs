using AlpacaMcp.Server.OperatorConsole.Deeds;
using AlpacaMcp.Server.OperatorConsole.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.OperatorConsole.Talking;

/// <summary>Everything under /console.</summary>
internal static class ConsoleEndpoints
{
    /// <summary>Maps it behind its guard. Host and Origin have been looked at by then.</summary>
    public static void MapConsole(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(ConsoleGuard.Path), branch => branch.Use(app.Services.GetRequiredService<ConsoleGuard>().InvokeAsync));
        app.MapGet(ConsoleGuard.Path, context => ConsoleAssets.AnswerAsync(context, "index.html"));
        foreach (var name in ConsoleAssets.Names)
            app.MapGet($"{ConsoleGuard.Path}/{name}", context => ConsoleAssets.AnswerAsync(context, name));
        app.MapGet($"{ConsoleGuard.Path}/events", app.Services.GetRequiredService<ConsoleEvents>().TellAsync);
        var (login, actions) = (app.Services.GetRequiredService<ConsoleLogin>(), app.Services.GetRequiredService<ConsoleActions>());
        app.MapPost($"{ConsoleGuard.Path}/login", context => LoginAsync(context, login));
        app.MapPost($"{ConsoleGuard.Path}/logout", context => SessionAsync(context, login.Leave));
        app.MapPost($"{ConsoleGuard.Path}/touch", context => SessionAsync(context, login.Touch));
        foreach (var deed in ConsoleDeeds.All)
            app.MapPost($"{ConsoleGuard.Path}/actions/{deed.Name}", context => actions.ActAsync(context, deed));
    }

    private static async Task LoginAsync(HttpContext context, ConsoleLogin login)
    {
        if (await Answers.ReadAsync(context, PageJson.Default.LoginBody) is not { } body)
            return;
        var (reply, status, trouble) = login.Try(body.Passphrase);
        await (reply is not null ? Answers.WriteAsync(context, status, reply, PageJson.Default.LoginReply) : Answers.TroubleAsync(context, status, trouble!)); // one of both
    }

    private static Task SessionAsync(HttpContext context, Action<string> act)
    {
        act(context.Request.Headers[ConsoleEvents.SessionHeader].ToString());
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("{}", context.RequestAborted);
    }
}
