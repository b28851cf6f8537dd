using AlpacaMcp.Server.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Resources;

/// <summary>The resources whose tools are offered.</summary>
internal sealed class OfferedResources
{
    private readonly IReadOnlyList<(ResourceEntry Entry, ResourceEntry.Reader Read)> _all;
    private readonly ToolSelection _selection;

    public OfferedResources(IServiceProvider services, ToolSelection selection)
    {
        _selection = selection;
        _all = [.. ResourceCatalog.All.Where(entry => entry.Tools.Any(Offers)).Select(entry => (entry, entry.Read(services)))];
    }

    internal IReadOnlyList<Resource> Resources => [.. _all.Where(r => r.Entry.Parameter is null).Select(r => r.Entry.AsResource())];

    internal IReadOnlyList<ResourceTemplate> Templates => [.. _all.Where(r => r.Entry.Parameter is not null).Select(r => r.Entry.AsTemplate())];

    internal ResourceEntry? Template(string? uriTemplate) => _all.FirstOrDefault(r => r.Entry.Parameter is not null && r.Entry.Uri == uriTemplate).Entry;

    /// <summary>The resource at an address, or null when there is none; a value that cannot be one is refused.</summary>
    internal ResourceAddress? Find(string uri)
    {
        if (_all.FirstOrDefault(r => r.Entry.Uri == uri && r.Entry.Parameter is null).Entry is { } exact)
            return new(uri, exact, "");
        var template = _all.FirstOrDefault(r => r.Entry.Parameter is not null && uri.Length > r.Entry.Stem.Length && uri.StartsWith(r.Entry.Stem, StringComparison.Ordinal)).Entry;
        return template is null ? null : new(uri, template, template.Spell(Uri.UnescapeDataString(uri[template.Stem.Length..]), Offers));
    }

    internal Task<string> ReadAsync(ResourceAddress address, CancellationToken cancellationToken) =>
        _all.First(r => r.Entry == address.Entry).Read(address.Value, cancellationToken);

    private bool Offers(string tool) => ToolCatalog.Find(tool) is { } entry && _selection.Offers(entry);
}
