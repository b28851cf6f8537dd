using System.Threading.Channels;
using AlpacaMcp.Api.Streams;

namespace AlpacaMcp.Api.Tests.Streams;

/// <summary>Owns a stream in a test: hears it as lines to wait for.</summary>
internal sealed class StreamEar<T> : IStreamOwner<T>
    where T : class
{
    private readonly Channel<object> told = Channel.CreateUnbounded<object>();

    public void Up() => told.Writer.TryWrite("up");

    public void Hear(T message) => told.Writer.TryWrite(message);

    public void Down(AlpacaStreamException failure) => told.Writer.TryWrite(failure);

    public async Task UpAsync() => Assert.Equal("up", await NextAsync());

    public async Task<T> MessageAsync() => Assert.IsType<T>(await NextAsync());

    public async Task<AlpacaStreamException> DownAsync() => Assert.IsType<AlpacaStreamException>(await NextAsync());

    private Task<object> NextAsync() => told.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
}
