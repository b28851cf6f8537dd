using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>Two faults at once: what the outer one takes for the exchange is the exchange as the inner one shows it.</summary>
internal sealed class Layered(IFault outer, IFault inner) : IFault
{
    /// <inheritdoc />
    public bool Arrives => outer.Arrives && inner.Arrives;

    /// <inheritdoc />
    public bool ReadsBody => outer.ReadsBody;

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return outer.ApplyAsync(new(context.Http, _ => inner.ApplyAsync(context), context.Stage, context.Updates));
    }

    /// <inheritdoc />
    public void Release()
    {
        outer.Release();
        inner.Release();
    }
}
