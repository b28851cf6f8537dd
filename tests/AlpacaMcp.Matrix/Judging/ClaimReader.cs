namespace AlpacaMcp.Matrix.Judging;

/// <summary>Reads what an answer claims.</summary>
internal static class ClaimReader
{
    // Denials that speak of an earlier call or of what has to be settled first, not of this order.
    private static readonly string[] s_notAgain = ["CLIENT_ORDER_ID_IN_FLIGHT", "REPEATED_ORDER"];

    /// <param name="answer">The tool's answer; null when the process died before it gave one.</param>
    public static Claim Of(Answer? answer)
    {
        if (answer is null)
            return new(ClaimKind.Died);
        if (!answer.IsError)
            return new(ClaimKind.Placed) { OrderId = Guid.TryParse(answer.Text("order", "id"), out var id) ? id : null, ClientOrderId = answer.Text("order", "client_order_id") };
        var code = answer.Text("error", "code") ?? "";
        var kind = answer.Text("error", "outcome") == "unknown" ? ClaimKind.Unknown : s_notAgain.Contains(code) ? ClaimKind.NotAgain : ClaimKind.NotPlaced;
        return new(kind, code) { ClientOrderId = answer.Text("error", "client_order_id") };
    }
}
