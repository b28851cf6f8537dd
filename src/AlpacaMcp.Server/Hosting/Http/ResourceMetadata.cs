using System.Text.Json.Nodes;
using AlpacaMcp.Server.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>Tells clients which authorization server gives tokens for this one, and which header of a refusal points there.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc9728"/>
internal sealed class ResourceMetadata(HttpPlan plan)
{
    internal const string Path = "/.well-known/oauth-protected-resource";

    private readonly string? _document = plan is { Issuer: { } issuer, PublicUrl: { } url } ? Write(issuer, url) : null;
    private readonly string? _address = plan is { Issuer: not null, PublicUrl: { } url } ? new Uri(url, Path + HttpPlan.Path).AbsoluteUri : null;

    /// <summary>At the address of the server and, as the RFC has it, at the one of the path. Nobody has to show anything to read it.</summary>
    internal void MapTo(IEndpointRouteBuilder app)
    {
        if (_document is not { } document)
            return;
        foreach (var path in (string[])[Path, Path + HttpPlan.Path])
        {
            app.MapGet(path, context =>
            {
                context.Response.ContentType = "application/json";
                return context.Response.WriteAsync(document, context.RequestAborted);
            });
        }
    }

    /// <summary>The value of WWW-Authenticate.</summary>
    /// <param name="error">RFC 6750's word; null when there was no token.</param>
    /// <param name="description">One plain sentence; null for none.</param>
    /// <param name="scope">What would do; null when it is not about that.</param>
    internal string Challenge(string? error = null, string? description = null, string? scope = null)
    {
        (string Name, string? Value)[] parts = [("error", error), ("error_description", description), ("scope", scope), ("resource_metadata", _address)];
        return $"Bearer {string.Join(", ", parts.Where(part => part.Value is not null).Select(part => $"{part.Name}=\"{part.Value}\""))}".TrimEnd();
    }

    private static string Write(TokenIssuer issuer, Uri url) => new JsonObject
    {
        ["resource"] = new Uri(url, HttpPlan.Path).AbsoluteUri,
        ["resource_name"] = "alpaca-mcp",
        ["authorization_servers"] = new JsonArray(issuer.Name),
        ["scopes_supported"] = new JsonArray([.. Scope.All.Select(scope => (JsonNode)scope)]),
        ["bearer_methods_supported"] = new JsonArray("header"),
    }.ToJsonString();
}
