using AlpacaMcp.Load.Calls;
using AlpacaMcp.Matrix.Judging;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Load.Stage;

/// <summary>Reads of an answer what is counted: its code, and of an order what it claims. A table that a read returns is left unread.</summary>
internal static class ReplyReader
{
    public static CallReply Of(LoadCall call, CallToolResult result)
    {
        if (result.IsError != true && call.ClientOrderId is null)
            return new(CallReply.Ok);
        var answer = Answer.Of(result);
        return new(answer.IsError ? answer.Text("error", "code") ?? CallReply.Broken : CallReply.Ok, call.ClientOrderId is null ? null : ClaimReader.Of(answer));
    }
}
