using System.Threading.Channels;

namespace AlpacaMcp.Trading.Tests.Watching;

/// <summary>Remembers what it is told and waits for what a test expects.</summary>
internal sealed class Ear<T>
{
    // Only a broken product is that slow; the tests wait for events.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<T> _told = Channel.CreateUnbounded<T>();

    public void Hear(T told) => _told.Writer.TryWrite(told);

    public int Waiting => _told.Reader.Count;

    /// <summary>Whether it was told that by now; what came before is forgotten.</summary>
    public bool Has(Func<T, bool> isExpected)
    {
        while (_told.Reader.TryRead(out var told))
        {
            if (isExpected(told))
                return true;
        }
        return false;
    }

    public Task<T> NextAsync() => _told.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async Task<T> NextAsync(Func<T, bool> isExpected)
    {
        while (true)
        {
            if (await NextAsync() is { } told && isExpected(told))
                return told;
        }
    }
}
