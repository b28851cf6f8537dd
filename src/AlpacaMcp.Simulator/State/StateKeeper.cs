using System.Security.Cryptography;
using System.Text;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AlpacaMcp.Simulator.State;

/// <summary>Writes down what changed the exchange, in the order in which it did.</summary>
/// <remarks>
/// The exchange is a function of its seed, its requests and their times, so these are all that is kept. A request is on disk before it
/// is carried out: after a crash it has happened, even if nobody heard the answer.
/// </remarks>
internal sealed class StateKeeper(StateFile file, long lastRequest)
{
    private readonly AsyncLocal<PendingRequest?> _pending = new();
    private readonly Lock _gate = new();
    private long _requests = lastRequest;

    /// <summary>Marks a request that may change something; its first turn writes it down.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!Changes(context.Request))
        {
            await next(context);
            return;
        }
        var pending = new PendingRequest(context.Request.Method, Target(context), await BodyAsync(context.Request), FirstPart(context));
        _pending.Value = pending;
        var outward = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = outward;
        }
        if (pending.Number is { } number)
            Write(new StateEntry { Request = number, Answer = Hash(context.Response.StatusCode, answer) });
        answer.Position = 0;
        await answer.CopyToAsync(outward, context.RequestAborted);
    }

    /// <summary>Before a turn: writes the request down whose first turn this is.</summary>
    /// <returns>Whether it was written: then the turn needs no entry of its own.</returns>
    public bool BeforeTurn(TradingAccount? account, DateTimeOffset now)
    {
        if (_pending.Value is not { Number: null } request)
            return false;
        request.Number = ++_requests;
        Write(new StateEntry
        {
            At = now,
            Account = account?.Terms.KeyId,
            Request = request.Number,
            Method = request.Method,
            Target = request.Target,
            Body = request.Body,
            FirstPart = request.FirstPart,
        });
        return true;
    }

    /// <summary>After the market alone has changed something.</summary>
    public void Turned(TradingAccount? account, DateTimeOffset now) => Write(new StateEntry { At = now, Account = account?.Terms.KeyId });

    public static string Hash(int status, MemoryStream body)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(status));
        hash.AppendData(body.GetBuffer().AsSpan(0, (int)body.Length));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private void Write(StateEntry entry)
    {
        lock (_gate)
            file.Write(entry);
    }

    /// <summary>Of all faults only a partial fill changes the book in a way that the request alone would not.</summary>
    private static int? FirstPart(HttpContext context) => (context.Features.Get<IOrderFault>() as PartialFillBeforeResponse)?.Percent;

    /// <summary>Faults and clock commands are a test's own affair; they end with the process.</summary>
    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && !request.Path.StartsWithSegments("/_simulator/faults") && !request.Path.StartsWithSegments("/_simulator/clock");

    private static string Target(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return body;
    }
}
