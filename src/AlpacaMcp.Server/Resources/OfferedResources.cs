using System.Security.Claims;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Resources;

/// <summary>The resources whose tools are offered. Those of one among several accounts begin with its name: alpaca://live/positions.</summary>
internal sealed class OfferedResources
{
    private const string Scheme = "alpaca://";

    private readonly IReadOnlyList<OfferedResource> _all;

    internal OfferedResources(IEnumerable<OfferedResource> all) => _all = [.. all.OrderBy(resource => resource.IsTemplate)];

    internal IReadOnlyList<Resource> Resources(ClaimsPrincipal? user) => [.. For(user).Where(r => !r.IsTemplate).Select(r => r.Entry.AsResource())];

    internal IReadOnlyList<ResourceTemplate> Templates(ClaimsPrincipal? user) => [.. For(user).Where(r => r.IsTemplate).Select(r => r.Entry.AsTemplate())];

    /// <summary>Those of one account.</summary>
    internal static OfferedResources Of(IServiceProvider services)
    {
        var (selection, feeds, plan) = (services.GetRequiredService<ToolSelection>(), services.GetRequiredService<ResourceFeeds>(), services.GetRequiredService<ServerPlan>());
        return new(ResourceCatalog.All.Where(entry => entry.Tools.Any(Offers)).Select(entry => new OfferedResource(plan.AccountName, Named(entry, plan.Account), entry.Read(services), feeds, Offers)));

        bool Offers(string tool) => ToolCatalog.Find(tool) is { } entry && selection.Offers(entry);
    }

    /// <summary>Those of several accounts.</summary>
    internal static OfferedResources Joined(IEnumerable<OfferedResources> accounts) => new(accounts.SelectMany(account => account._all));

    internal ResourceEntry? Template(string? uriTemplate) => _all.FirstOrDefault(r => r.IsTemplate && r.Entry.Uri == uriTemplate)?.Entry;

    /// <summary>The resource at an address, or null when the caller has none there; a value that cannot be one is refused.</summary>
    internal ResourceAddress? Find(string uri, ClaimsPrincipal? user) => For(user).Select(resource => resource.At(uri)).FirstOrDefault(address => address is not null);

    // What belongs to an account that the caller is not bound to is not there.
    private IEnumerable<OfferedResource> For(ClaimsPrincipal? user) => _all.Where(resource => Caller.MayUse(user, resource.Account));

    private static ResourceEntry Named(ResourceEntry entry, string? account) =>
        account is null ? entry : entry with { Uri = $"{Scheme}{account}/{entry.Uri[Scheme.Length..]}" };
}
