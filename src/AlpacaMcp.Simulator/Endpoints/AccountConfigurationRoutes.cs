using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class AccountConfigurationRoutes
{
    private const string Path = "/v2/account/configurations";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (TradingAccount account) => Answer(account.At(_ => account.Configuration)));
        routes.MapPatch(Path, PatchAsync);
    }

    private static async Task<IResult> PatchAsync(HttpRequest request, TradingAccount account)
    {
        if (await RequestJson.ReadAsync(request) is not { } body)
            return new RefusalResult(Refusal.Invalid("request body format is invalid"));
        var changed = account.At(_ =>
        {
            var outcome = ConfigurationReader.Over(account.Configuration, body);
            account.Configuration = outcome.Value ?? account.Configuration;
            return outcome;
        });
        return changed.Succeeded ? Answer(changed.Value) : new RefusalResult(changed.Refusal);
    }

    private static IResult Answer(AccountConfiguration configuration) =>
        Results.Json(ConfigurationBody.Of(configuration), AccountJson.Default.ConfigurationBody);
}
