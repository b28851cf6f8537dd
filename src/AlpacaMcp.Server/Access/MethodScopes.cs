using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Access;

/// <summary>What a method of the protocol wants, apart from tools, which are judged by their names.</summary>
internal static class MethodScopes
{
    private static readonly string[] s_free =
        [RequestMethods.Initialize, RequestMethods.Ping, RequestMethods.ToolsList, RequestMethods.ToolsCall, "server/discover", "logging/setLevel"];

    /// <summary>The scope; null for what is everybody's who has a token. What is not known here is taken for something that reads.</summary>
    internal static string? Of(string method) =>
        s_free.Contains(method) || method.StartsWith("notifications/", StringComparison.Ordinal) ? null : Scope.Read;
}
