using System.Text;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class CappedLineStreamTests
{
    [Theory]
    [InlineData("12345\n12345\n12345")]
    [InlineData("\n\n\n\n\n\n\n\n")]
    public async Task Passes_lines_up_to_the_cap(string text) => Assert.Equal(text, await ReadAsync(text));

    [Theory]
    [InlineData("123456")]
    [InlineData("123456\n")]
    [InlineData("12345\n123456\n")]
    public async Task Fails_on_a_longer_line(string text) => await Assert.ThrowsAsync<IOException>(() => ReadAsync(text));

    // Two bytes a read: a line is counted over several reads.
    private static async Task<string> ReadAsync(string text)
    {
        await using var stream = new CappedLineStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), longestLine: 5);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, bufferSize: 2);
        return Encoding.UTF8.GetString(copy.ToArray());
    }
}
