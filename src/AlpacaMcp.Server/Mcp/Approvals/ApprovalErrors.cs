using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Server.Mcp.Approvals;

/// <summary>Words for an order that no person has said yes to.</summary>
internal static class ApprovalErrors
{
    internal static ToolErrorException Denied(string id) => Of(
        ApprovalCode.Denied, $"The person who was asked did not approve the order (approval {id}). Nothing was sent.", "Do not ask for the same order again unless the user wants it.");

    internal static ToolErrorException Invalid(string why) => Of(
        ApprovalCode.Invalid, $"{why} Nothing was sent.", "Make the call again without an answer; a person is then asked anew where that is needed.");

    private static ToolErrorException Of(string code, string message, string next) => new(ToolError.Denied([new(code, message, next)]));
}
