using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Resources;

/// <summary>The resources of the chosen toolsets.</summary>
internal sealed class OfferedResources
{
    private readonly IReadOnlyList<(ResourceEntry Entry, ResourceReader Read)> _all;

    private readonly IReadOnlyList<string>? _toolsets;

    internal OfferedResources(IServiceProvider services, IReadOnlyList<string>? toolsets) =>
        (_toolsets, _all) = (toolsets, [.. ResourceCatalog.Of(toolsets).Select(entry => (entry, entry.Read(services)))]);

    internal IReadOnlyList<Resource> Resources => [.. _all.Where(r => r.Entry.Parameter is null).Select(r => r.Entry.AsResource())];

    internal IReadOnlyList<ResourceTemplate> Templates => [.. _all.Where(r => r.Entry.Parameter is not null).Select(r => r.Entry.AsTemplate())];

    internal ResourceEntry? Template(string? uriTemplate) => _all.FirstOrDefault(r => r.Entry.Parameter is not null && r.Entry.Uri == uriTemplate).Entry;

    /// <summary>The resource at an address, or null when there is none; a value that cannot be one is refused.</summary>
    internal ResourceAddress? Find(string uri)
    {
        if (_all.FirstOrDefault(r => r.Entry.Uri == uri && r.Entry.Parameter is null).Entry is { } exact)
            return new(uri, exact, "");
        var template = _all.FirstOrDefault(r => r.Entry.Parameter is not null && uri.Length > r.Entry.Stem.Length && uri.StartsWith(r.Entry.Stem, StringComparison.Ordinal)).Entry;
        return template is null ? null : new(uri, template, template.Spell(Uri.UnescapeDataString(uri[template.Stem.Length..]), _toolsets));
    }

    internal Task<string> ReadAsync(ResourceAddress address, CancellationToken cancellationToken) =>
        _all.First(r => r.Entry == address.Entry).Read(address.Value, cancellationToken);
}
