using System.Net;

namespace AlpacaMcp.Api.Http;

/// <summary>A body that passes its gate before its first byte, and holds it until the request's last byte is with the socket.</summary>
/// <remarks>The socket's handler keeps the headers back until the body begins, so that a gate that stays shut lets nothing out.</remarks>
internal sealed class GuardedContent(byte[] body, ISendGate gate) : HttpContent
{
    /// <summary>Why nothing left; null when the gate opened or was not reached.</summary>
    public SendRefusedException? Refusal { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var held = await EnterAsync(cancellationToken).ConfigureAwait(false);
        var sent = held is IWatchedSend watched ? await SendHalfAsync(stream, watched, cancellationToken).ConfigureAwait(false) : 0;
        await stream.WriteAsync(body.AsMemory(sent), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<int> SendHalfAsync(Stream stream, IWatchedSend watched, CancellationToken cancellationToken)
    {
        var half = body.Length / 2;
        await stream.WriteAsync(body.AsMemory(0, half), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        watched.Halfway();
        return half;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    private async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        using var span = AlpacaTraces.Entering();
        try
        {
            return await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SendRefusedException refusal)
        {
            span.Fail(refusal);
            Refusal = refusal; // What the handler makes of an exception in here is its own affair.
            throw;
        }
    }
}
