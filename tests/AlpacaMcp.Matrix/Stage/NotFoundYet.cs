using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>A look-up does not find what may well be there: an accepted order can become visible late.</summary>
internal sealed class NotFoundYet : IFault
{
    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.AnswerAsync(404, "application/json; charset=utf-8", """{"code":40410000,"message":"order not found"}""");
    }
}
