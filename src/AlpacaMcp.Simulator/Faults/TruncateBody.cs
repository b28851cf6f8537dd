using System.Net.Sockets;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed; its answer ends cleanly before the length it announced.</summary>
public sealed class TruncateBody : IFault
{
    private readonly int _bodyBytes;
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sends only so many bytes of the body.</summary>
    public TruncateBody(int bodyBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bodyBytes);
        _bodyBytes = bodyBytes;
    }

    /// <inheritdoc />
    public void Release() => _gate.TrySetResult();

    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        var socket = await RawAnswer.SendBeginningAsync(context.Http, answer, _bodyBytes);
        socket.Shutdown(SocketShutdown.Send);
        await Task.WhenAny(context.HungUpAsync(), _gate.Task);
        context.Http.Abort();
    }
}
