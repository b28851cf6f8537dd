using System.IO.Pipelines;
using System.Text;
using AlpacaMcp.Server.Hosting;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class StdioServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Pipe input = new();
    private readonly Pipe output = new();

    [Fact]
    public async Task Answers_with_one_line_and_ends_with_its_input()
    {
        using var answers = new StreamReader(output.Reader.AsStream());
        var serving = ServeAsync(CancellationToken.None);

        await WriteAsync("""{"jsonrpc":"2.0","id":7,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""" + "\n");
        var answer = await answers.ReadLineAsync().WaitAsync(Patience);
        await input.Writer.CompleteAsync();
        await serving.WaitAsync(Patience);

        Assert.Contains("\"name\":\"alpaca-mcp\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_when_it_is_cancelled_although_its_input_stays_open()
    {
        using var signal = new CancellationTokenSource();
        var serving = ServeAsync(signal.Token);

        await signal.CancelAsync();

        await serving.WaitAsync(ServerShutdown.ProcessTimeout);
    }

    [Fact]
    public async Task Ends_when_a_line_is_longer_than_any_message()
    {
        var serving = ServeAsync(CancellationToken.None);

        await WriteAsync(new string('x', 4 * 1024 * 1024 + 1));

        await serving.WaitAsync(Patience);
    }

    private Task ServeAsync(CancellationToken cancellationToken) =>
        StdioServer.RunAsync(A.Plan(), input.Reader.AsStream(), output.Writer.AsStream(), Logger.None, cancellationToken);

    private async Task WriteAsync(string text) => await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask().WaitAsync(Patience);
}
