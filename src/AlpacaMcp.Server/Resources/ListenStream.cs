using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Resources;

/// <summary>
/// subscriptions/listen, the way of protocol 2026-07-28: one request held open, on which the client is told first what it will be told, and then of
/// every change, until it hangs up or the server ends. The SDK's own handler can tell nothing over stateless HTTP.
/// </summary>
internal sealed class ListenStream(OfferedResources offered, ServingEnd serving, TimeProvider time)
{
    internal async ValueTask<EmptyResult> RunAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, serving.Token);
        using var watched = new WatchedResources(time);
        var asked = request.Params?.Notifications ?? new();
        var granted = new SubscriptionsListenNotifications
        {
            ResourceSubscriptions = asked.ResourceSubscriptions is { } uris ? [.. uris.Where(uri => uri is not null && Find(uri, request.User) is { } address && watched.Add(address))] : null,
        };
        try
        {
            await watched.ReadyAsync(end.Token);
            await SendAsync(request, NotificationMethods.SubscriptionsAcknowledgedNotification, new SubscriptionsAcknowledgedNotificationParams { Notifications = granted }, end.Token);
            await watched.TellAsync(
                (uri, token) => SendAsync(request, NotificationMethods.ResourceUpdatedNotification, new ResourceUpdatedNotificationParams { Uri = uri }, token), end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Its regular end.
        }

        return new();
    }

    private ResourceAddress? Find(string uri, ClaimsPrincipal? user)
    {
        try
        {
            return offered.Find(uri, user);
        }
        catch (ToolErrorException)
        {
            return null; // Left out of what is granted, which is how this request refuses.
        }
    }

    // Several streams may share a channel: each message carries the id of the request it belongs to.
    private static Task SendAsync<T>(RequestContext<SubscriptionsListenRequestParams> request, string method, T parameters, CancellationToken cancellationToken)
    {
        var type = (JsonTypeInfo<T>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(T));
        var written = JsonSerializer.SerializeToNode(parameters, type)!.AsObject(); // parameters are an object
        written["_meta"] = new JsonObject
        {
            [MetaKeys.SubscriptionId] = request.JsonRpcRequest.Id.Id switch { string text => text, long number => number, _ => null },
        };
        return request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = written }, cancellationToken);
    }
}
