using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Histories.Driving;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Broker;

/// <summary>
/// One server copy's socket: takes the place of the real one under the shipped client. Asks for the body itself, so that the
/// send gate is passed exactly where the real socket passes it. A dead copy hears nothing more; what it has sent goes on.
/// </summary>
internal sealed class BrokerLine(EventLoop loop, BrokerModel broker, Oracle oracle, ServerCopy copy) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        loop.AssertHere();
        SynchronizationContext.SetSynchronizationContext(null); // Down here the client asks for none, and is answered where there is none.
        var fate = broker.Weather.Draw(KindOf(request.Method));
        Operation.Current?.IsInTrouble |= fate.Trouble != Trouble.None;
        if (fate.Connecting > TimeSpan.Zero)
            await PauseAsync(fate.Connecting, cancellationToken);
        if (fate.Trouble == Trouble.NoConnection)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No route to the broker.");
        var body = await PassOnAsync(request, cancellationToken);
        loop.AssertHere();
        var call = new Call(copy.Number, request.Method.Method, request.RequestUri!.PathAndQuery, body, Operation.Current, loop.Now); // a request has an address
        oracle.Sent(call);
        return await ExchangeAsync(call, fate, cancellationToken);
    }

    /// <summary>Takes the body as the socket would. A copy that dies once it is complete has sent it.</summary>
    private async Task<byte[]> PassOnAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not { } content)
            return [];
        var by = Operation.Current;
        using var socket = new SocketStream(() => oracle.Begun(by), broker.Weather.IsSlowSocket() ? token => PauseAsync(broker.Weather.SocketPause(), token) : _ => Task.CompletedTask);
        try
        {
            await content.CopyToAsync(socket, cancellationToken);
        }
        catch (Exception) when (!copy.IsAlive && socket.Length == content.Headers.ContentLength)
        {
            // All of it is with the socket: it goes its way without its sender.
        }

        return socket.ToArray();
    }

    private async Task<HttpResponseMessage> ExchangeAsync(Call call, Fate fate, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        await using var givingUp = cancellationToken.UnsafeRegister(static (source, token) => ((TaskCompletionSource<HttpResponseMessage>)source!).TrySetCanceled(token), answer);
        loop.After(fate.Travel, () => Arrive(call, fate, answer));
        return await answer.Task;
    }

    private void Arrive(Call call, Fate fate, TaskCompletionSource<HttpResponseMessage> answer)
    {
        var reply = fate.Arrives ? broker.Arrive(call, fate) : null;
        oracle.Arrived(call, fate, reply);
        if (fate.IsAnswered)
            loop.After(fate.Return, () => Deliver(fate, reply, answer));
    }

    private void Deliver(Fate fate, Reply? reply, TaskCompletionSource<HttpResponseMessage> answer)
    {
        if (!copy.IsAlive)
            return;
        if (reply is null || fate.Breaks)
            answer.TrySetException(new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke off."));
        else
            answer.TrySetResult(reply.ToMessage());
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource();
        await using var givingUp = cancellationToken.UnsafeRegister(static (source, token) => ((TaskCompletionSource)source!).TrySetCanceled(token), over);
        loop.After(pause, () =>
        {
            if (copy.IsAlive)
                over.TrySetResult();
        });
        await over.Task;
    }

    private static CallKind KindOf(HttpMethod method) =>
        method == HttpMethod.Get ? CallKind.Read : method == HttpMethod.Delete ? CallKind.Cancel : CallKind.Write;
}
