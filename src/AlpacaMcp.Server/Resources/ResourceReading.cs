using System.Security.Claims;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Resources;

/// <summary>Lists and reads resources: address → explain errors → deadline → the tool's reply.</summary>
internal sealed partial class ResourceReading(OfferedResources offered, ExplainErrors errors, TimeProvider time, ILogger<ResourceReading> logger)
{
    internal ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListResourcesResult { Resources = [.. offered.Resources(request.User)] });

    internal ValueTask<ListResourceTemplatesResult> ListTemplatesAsync(RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListResourceTemplatesResult { ResourceTemplates = [.. offered.Templates(request.User)] });

    internal async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken)
    {
        var version = request.Server.NegotiatedProtocolVersion;
        var address = Find(request.Params?.Uri ?? "", version, request.User);
        var started = time.GetTimestamp();
        CallScope.Begin(address.Entry.Uri, Caller.NameOf(request.User));
        try
        {
            var text = await ReadAsync(address, cancellationToken);
            Log.Read(logger, OutsideText.Clean(address.Uri, 100), "ok", time.GetElapsedTime(started).TotalMilliseconds);
            return new() { Contents = [new TextResourceContents { Uri = address.Uri, MimeType = ResourceEntry.MimeType, Text = text }] };
        }
        catch (Exception e) when (e is not McpException && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            Log.Read(logger, OutsideText.Clean(address.Uri, 100), "error", time.GetElapsedTime(started).TotalMilliseconds);
            throw ResourceErrors.Of(errors.Explain(e, address.Entry.Uri, isReadOnly: true, ToolPipeline.Deadline), address.Uri, version);
        }
    }

    /// <summary>The resource at an address; an unknown one, and a value that cannot be one, is refused as the protocol says.</summary>
    internal ResourceAddress Find(string uri, string? protocolVersion, ClaimsPrincipal? user)
    {
        try
        {
            return offered.Find(uri, user) ?? throw ResourceErrors.Unknown(uri, protocolVersion);
        }
        catch (ToolErrorException refused)
        {
            throw ResourceErrors.Of(refused.Error, uri, protocolVersion);
        }
    }

    private async Task<string> ReadAsync(ResourceAddress address, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(ToolPipeline.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        return await address.ReadAsync(either.Token);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Resource {Uri}: {Result} in {Milliseconds:0.0} ms", EventName = "resource_read")]
        internal static partial void Read(ILogger logger, string uri, string result, double milliseconds);
    }
}
