using System.Buffers.Binary;
using System.Text.Json;

namespace AlpacaMcp.EndToEnd.Tests;

public sealed class ChartTests
{
    private const string Library = "libSkiaSharp";
    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    [Theory]
    [InlineData("""{"kind":"candles","symbol":"AAPL","indicators":["sma20","rsi14"],"width":640,"height":480}""")]
    [InlineData("""{"kind":"equity","width":640,"height":480}""")]
    [InlineData("""{"kind":"positions","width":640,"height":480}""")]
    public async Task A_picture_of_the_size_asked_for_comes_over_stdio_and_what_draws_is_loaded_for_it_alone(string arguments)
    {
        using var server = new ServerProcess(new Dictionary<string, string>());

        await AskAsync(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        await AskAsync(server, """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""");
        var before = await MappedAsync(server);
        var result = await AskAsync(server, $$$"""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_chart","arguments":{{{arguments}}}}}""");

        Assert.False(result.TryGetProperty("isError", out var failed) && failed.GetBoolean(), result.ToString());
        Assert.DoesNotContain(Library, before, StringComparison.Ordinal);
        Assert.Contains(Library, await MappedAsync(server), StringComparison.Ordinal);
        var (text, image) = (result.GetProperty("content")[0], result.GetProperty("content")[1]);
        Assert.Equal(("text", "image", "image/png"), (text.GetProperty("type").GetString(), image.GetProperty("type").GetString(), image.GetProperty("mimeType").GetString()));
        var png = image.GetProperty("data").GetBytesFromBase64();
        Assert.Equal(s_signature, png[..8]);
        Assert.Equal((640, 480), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)))); // the header's width and height
        Assert.Equal("IEND"u8.ToArray(), png[^8..^4]);
        Assert.InRange(png.Length, 2_000, 200_000);
    }

    private static Task<string> MappedAsync(ServerProcess server) => File.ReadAllTextAsync($"/proc/{server.Id}/maps");

    private static async Task<JsonElement> AskAsync(ServerProcess server, string question)
    {
        await server.WriteLineAsync(question);
        using var answer = JsonDocument.Parse(await server.ReadLineAsync() ?? "");
        return answer.RootElement.GetProperty("result").Clone();
    }
}
