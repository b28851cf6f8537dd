using AlpacaMcp.Api;

namespace AlpacaMcp.Histories.Tests.Mutants;

/// <summary>Lets everything through at once.</summary>
internal sealed class OpenGate : ISendGate
{
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(new Nothing());

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
            // It holds nothing.
        }
    }
}
