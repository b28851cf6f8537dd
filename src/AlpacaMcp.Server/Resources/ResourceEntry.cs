using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Completions;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Resources;

/// <summary>One resource of the catalog, or one template of resources: what it is, the tool that reads it, and what tells of its changes.</summary>
internal sealed record ResourceEntry
{
    internal const string MimeType = "application/json";

    /// <summary>Reads a resource as JSON; the value is what stands in the braces of its template, or empty.</summary>
    internal delegate Task<string> Reader(string value, CancellationToken cancellationToken);

    /// <summary>The address; a name in braces at its end makes it a template.</summary>
    public required string Uri { get; init; }

    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }

    /// <summary>The tools whose replies it shows; offered when one of them is.</summary>
    public required IReadOnlyList<string> Tools { get; init; }

    public required Func<IServiceProvider, Reader> Read { get; init; }

    /// <summary>Reads the template's value as the broker spells it, or refuses it; which tools are offered may matter.</summary>
    public Func<string, Func<string, bool>, string> Spell { get; init; } = (value, _) => value;

    /// <summary>Watches it and calls back at every change; null when nothing tells of its changes.</summary>
    public Func<ResourceFeeds, string, Action, ResourceWatch>? Watch { get; init; }

    /// <summary>What the template's value may be completed from.</summary>
    public Completes Completes { get; init; }

    /// <summary>The name in braces; null when this is no template.</summary>
    internal string? Parameter => Uri.IndexOf('{', StringComparison.Ordinal) is var at and >= 0 ? Uri[(at + 1)..^1] : null;

    /// <summary>The address up to the braces.</summary>
    internal string Stem => Uri.Split('{')[0];

    internal Resource AsResource() => new() { Uri = Uri, Name = Name, Title = Title, Description = Description, MimeType = MimeType };

    internal ResourceTemplate AsTemplate() => new() { UriTemplate = Uri, Name = Name, Title = Title, Description = Description, MimeType = MimeType };

    /// <summary>Reads what a tool replies, so that resource and tool cannot say different things.</summary>
    internal static Func<IServiceProvider, Reader> By<[DynamicallyAccessedMembers(ToolEntry.Needed)] TTool, TReply>(
        Func<TTool, string, CancellationToken, Task<TReply>> read)
        where TTool : class => services =>
    {
        var tool = ActivatorUtilities.CreateInstance<TTool>(services);
        return async (value, cancellationToken) => Written(await read(tool, value, cancellationToken));
    };

    /// <summary>A reply as a tool writes it.</summary>
    internal static string Written<TReply>(TReply reply) => JsonSerializer.Serialize(reply, (JsonTypeInfo<TReply>)ToolJson.Options.GetTypeInfo(typeof(TReply)));
}
