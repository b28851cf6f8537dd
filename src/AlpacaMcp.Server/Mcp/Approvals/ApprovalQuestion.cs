using System.Globalization;
using AlpacaMcp.Trading.Approvals;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Approvals;

/// <summary>The question that a person is asked through the client: the exact order, what it may cost, and why it is asked.</summary>
internal static class ApprovalQuestion
{
    /// <summary>The name under which the answer comes back.</summary>
    internal const string Key = "approval";

    /// <summary>Whether a form can reach a person: the client says it shows forms, and the protocol lets us ask in the middle of a call.</summary>
    internal static bool CanBeAsked(McpServer server) => server.IsMrtrSupported && server.ClientCapabilities?.Elicitation is { } offered && (offered.Form is not null || offered.Url is null);

    /// <summary>To accept is the answer: there is nothing to fill in.</summary>
    internal static ElicitRequestParams Of(Approval approval, Standing standing) => new()
    {
        Message = Text(approval, standing),
        RequestedSchema = new(),
    };

    /// <summary>True for a plain yes. Whatever else came is no.</summary>
    internal static bool IsYes(IDictionary<string, InputResponse>? answers) =>
        answers is not null && answers.TryGetValue(Key, out var answer) && answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo) is { IsAccepted: true };

    private static string Text(Approval approval, Standing standing) => string.Join('\n', ((string?[])
    [
        $"Approve this order ({standing.Environment}, account {standing.Account})?",
        approval.Order,
        approval.Cost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"At worst: {cost:0.00} USD{Share(approval)}.") : null,
        $"Asked because {string.Join("; ", approval.Reasons)}.",
        $"Asked by {approval.Caller}; approval {approval.Id}. It is sent as soon as you accept, once.",
    ]).OfType<string>());

    private static string Share(Approval approval) => approval.EquityPercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $", {percent:0.##} % of equity") : "";
}
