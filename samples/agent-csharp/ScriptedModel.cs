using Microsoft.Extensions.AI;

namespace AgentSample;

/// <summary>A model that plays a script: its n-th answer is the script's n-th turn, made from what was said before.</summary>
internal sealed class ScriptedModel(IReadOnlyList<Func<Heard, AIContent>> turns) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var said = messages.ToList();
        var turn = turns[said.Count(message => message.Role == ChatRole.Assistant)];
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [turn(new Heard(said))])));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // It holds nothing.
    }
}
