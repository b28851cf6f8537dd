using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>The page's own files, which are part of the program.</summary>
internal static class ConsoleAssets
{
    private const string Prefix = "console/";

    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>The names of all.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(ConsoleAssets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])];

    /// <summary>Answers with one.</summary>
    public static async Task AnswerAsync(HttpContext context, string name)
    {
        await using var asset = typeof(ConsoleAssets).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"{name} is no part of the page.");
        var tag = $"\"{Convert.ToHexString(await SHA256.HashDataAsync(asset, context.RequestAborted))[..16]}\"";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        asset.Position = 0;
        context.Response.ContentType = s_types[Path.GetExtension(name)];
        context.Response.ContentLength = asset.Length;
        await asset.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
