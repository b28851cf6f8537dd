using System.Text;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AlpacaMcp.Simulator.State;

/// <summary>Carries a kept exchange's journal out again; every answer must be the one of then.</summary>
internal sealed class StateReplay(Venue venue, RequestDelegate pipeline, IServiceProvider services)
{
    public async Task RunAsync(IReadOnlyList<StateEntry> entries)
    {
        var answers = new Dictionary<long, string>();
        foreach (var entry in entries)
        {
            if (entry.At is { } at)
                await CarryOutAsync(entry, at, answers);
            else if (entry.Request is { } number && answers.GetValueOrDefault(number) != entry.Answer)
                throw new SimulatorStateException(
                    $"Request {number} of the kept exchange is answered otherwise by this version, so its book cannot be continued. "
                    + "Use the version that wrote it, or choose another path to begin anew.");
        }
    }

    private async Task CarryOutAsync(StateEntry entry, DateTimeOffset at, Dictionary<long, string> answers)
    {
        var account = venue.Accounts.FirstOrDefault(account => account.Terms.KeyId == entry.Account);
        using var held = venue.Hold(at);
        if (entry.Request is { } number)
            answers[number] = await SendAsync(entry, account);
        else if (account is not null)
            venue.At(account, _ => true);
        else
            venue.At(_ => true);
    }

    private async Task<string> SendAsync(StateEntry entry, TradingAccount? account)
    {
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        var request = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        var parts = (entry.Target ?? "").Split('?', 2);
        request.Method = entry.Method ?? "";
        request.Path = PathString.FromUriComponent(parts[0]);
        request.QueryString = parts.Length == 2 ? $"?{parts[1]}" : "";
        request.RawTarget = entry.Target ?? "";
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(entry.Body ?? ""));
        context.Response.Body = answer;
        if (account is not null)
            context.Features.Set(account);
        if (entry.FirstPart is { } percent)
            context.Features.Set<IOrderFault>(new PartialFillBeforeResponse(percent));
        await pipeline(context);
        return StateKeeper.Hash(context.Response.StatusCode, answer);
    }
}
