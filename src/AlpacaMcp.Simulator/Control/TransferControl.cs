using System.Text.Json;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Pays cash into an account or out of it, the first one or that of `key`.</summary>
internal static class TransferControl
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/transfers", (HttpRequest request, Venue venue) => ControlAnswer.ReadAsync(request, body => Transfer(body, venue)));

    private static IResult Transfer(JsonElement body, Venue venue)
    {
        var fields = new ScriptFields(body);
        var (amount, key) = (fields.Amount("amount"), fields.Text("key"));
        if (fields.Close() is { } error)
            return ControlAnswer.Invalid(error);
        if ((key is null ? venue.Accounts[0] : venue.Accounts.FirstOrDefault(known => known.Terms.KeyId == key)) is not { } account)
            return new RefusalResult(Refusal.NotFound($"no account has the key {key}"));
        return account.At(now => account.Transfer(amount, now) is { } type ? new TransferState(type, amount, account.Portfolio.Cash) : null) is { } made
            ? Results.Json(made, ControlJson.Default.TransferState)
            : ControlAnswer.Invalid("amount is more than there is in cash");
    }
}
