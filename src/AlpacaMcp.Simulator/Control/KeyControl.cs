using System.Text.Json;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Issues and revokes keys: `key_id` and `secret` (or `token`) open the first account, or that of `account`, from now on; `revoke` ends a key id.</summary>
internal static class KeyControl
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/keys", (HttpRequest request, Venue venue) => ControlAnswer.ReadAsync(request, body => Change(body, venue)));

    private static IResult Change(JsonElement body, Venue venue)
    {
        var fields = new ScriptFields(body);
        var (account, keyId, secret, token, revoke) = (fields.Text("account"), fields.Text("key_id"), fields.Text("secret"), fields.Text("token"), fields.Text("revoke"));
        if (fields.Close() is { } error)
            return ControlAnswer.Invalid(error);
        if ((keyId is null) != (secret is null))
            return ControlAnswer.Invalid("key_id and secret go together");
        if ((account is null ? venue.Accounts[0] : venue.Accounts.FirstOrDefault(known => known.Terms.KeyId == account)) is not { } owner)
            return new RefusalResult(Refusal.NotFound($"no account has the key {account}"));
        if (keyId is not null && secret is not null)
            venue.Keys.Issue(owner, keyId, secret);
        if (token is not null)
            venue.Keys.Issue(owner, KeyRegister.TokenId, token);
        if (revoke is not null && !venue.Keys.Revoke(revoke))
            return new RefusalResult(Refusal.NotFound($"there is no key {revoke}"));
        return Results.NoContent();
    }
}
