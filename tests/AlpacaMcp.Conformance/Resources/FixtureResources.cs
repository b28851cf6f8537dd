using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Resources;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Resources;

/// <summary>
/// The resources that the suite reads. Those of the product are JSON and end with their parameter, these are not and do not; so they answer before
/// it. What is subscribed to is the product's kind.
/// </summary>
internal static class FixtureResources
{
    private const string Before = "test://template/";
    private const string After = "/data";
    private const string Text = "test://static-text";
    private const string Binary = "test://static-binary";

    /// <summary>The product's resources and one more, behind the product's own subscriptions.</summary>
    internal static OfferedResources WithWatched(IServiceProvider services)
    {
        ResourceEntry entry = new()
        {
            Uri = "test://watched-resource",
            Name = "watched",
            Title = "Watched resource",
            Description = "Can be subscribed to.",
            Tools = [],
            Read = _ => (_, _) => Task.FromResult("{}"),
            Watch = (_, _, _) => new(new MemoryStream(), _ => Task.CompletedTask), // it never changes, and there is nothing to end
        };
        OfferedResource watched = new(services.GetRequiredService<ServerPlan>().AccountName, entry, entry.Read(services), services.GetRequiredService<ResourceFeeds>(), _ => true);
        return OfferedResources.Joined([OfferedResources.Of(services), new([watched])]);
    }

    internal static void AddTo(McpServerOptions options)
    {
        // The product has set all three.
        var (list, templates, read) = (options.Handlers.ListResourcesHandler!, options.Handlers.ListResourceTemplatesHandler!, options.Handlers.ReadResourceHandler!);
        options.Handlers.ListResourcesHandler = async (request, token) =>
        {
            var listed = await list(request, token);
            listed.Resources = [.. listed.Resources, new() { Uri = Text, Name = "static-text", MimeType = "text/plain" }, new() { Uri = Binary, Name = "static-binary", MimeType = "image/png" }];
            return listed;
        };
        options.Handlers.ListResourceTemplatesHandler = async (request, token) =>
        {
            var listed = await templates(request, token);
            listed.ResourceTemplates = [.. listed.ResourceTemplates, new() { UriTemplate = $"{Before}{{id}}{After}", Name = "template", MimeType = "application/json" }];
            return listed;
        };
        options.Handlers.ReadResourceHandler = async (request, token) =>
            Find(request.Params.Uri) is { } contents ? new() { Contents = [contents] } : await read(request, token);
    }

    private static ResourceContents? Find(string uri) => uri switch
    {
        Text => new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = "This is the content of the static text resource." },
        Binary => BlobResourceContents.FromBytes(Media.Pixel, uri, "image/png"),
        _ when uri.StartsWith(Before, StringComparison.Ordinal) && uri.EndsWith(After, StringComparison.Ordinal) => Filled(uri, uri[Before.Length..^After.Length]),
        _ => null,
    };

    private static TextResourceContents Filled(string uri, string id) =>
        new() { Uri = uri, MimeType = "application/json", Text = $$"""{"id":"{{id}}","templateTest":true,"data":"Data for ID: {{id}}"}""" };
}
