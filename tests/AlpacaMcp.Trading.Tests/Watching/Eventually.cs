using System.Diagnostics;

namespace AlpacaMcp.Trading.Tests.Watching;

/// <summary>Waits for what other threads bring about, letting go of the processor meanwhile.</summary>
internal static class Eventually
{
    public static async Task IsTrueAsync(Func<bool> condition, Action? push = null)
    {
        var patience = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(20), "It does not come true.");
            push?.Invoke();
            await Task.Yield();
        }
    }
}
