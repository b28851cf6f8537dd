using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>The exchange does not want the order, and says so.</summary>
internal sealed class Refusal : IFault
{
    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.AnswerAsync(403, "application/json; charset=utf-8", """{"code":40310000,"message":"insufficient buying power","buying_power":"0","cost_basis":"2000"}""");
    }
}
