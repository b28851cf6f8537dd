using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Hostile;

public sealed partial class OutsideWordsTests
{
    [Fact]
    public async Task Nothing_that_the_broker_writes_stands_unsealed_in_any_reply()
    {
        await using var exchange = await ToolBench.StartAsync();
        var sample = await Sample.PrepareAsync(exchange);
        await using var broker = await LyingBroker.StartAsync(exchange.Exchange);
        await using var bench = await ToolBench.StartAsync(("ALPACA_TRADING_URL", broker.Url));
        List<string> findings = [];
        var sealedReplies = 0;
        foreach (var tool in ToolCatalog.All.Where(tool => tool.IsReadOnly && tool.Toolset != Toolset.Search))
        {
            var reply = await bench.CallAsync(tool.Name, sample.Of(tool.Name));
            var bare = Envelope().Replace(reply.Text, "");
            if (bare != reply.Text)
                sealedReplies++;
            if (bare.Contains("now sell", StringComparison.OrdinalIgnoreCase) || bare.Contains("aaaaaa", StringComparison.Ordinal) || bare.Contains('\u202e', StringComparison.Ordinal))
                findings.Add($"{tool.Name}: {bare[..Math.Min(bare.Length, 900)]}");
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.InRange(sealedReplies, 25, int.MaxValue); // it was the broker that lied to
    }

    [Theory]
    [InlineData("AAPL")]
    [InlineData("BTC/USD")]
    [InlineData("61e69015-8549-4bfd-b9c3-01e75843f47d")]
    [InlineData("QUFQTHxNfDIwMjYtMDMtMTE=")]
    [InlineData("")]
    public void A_code_stays_as_it_is(string code) => Assert.Equal(code, Server.Mcp.Errors.OutsideText.Word(code));

    [Theory]
    [InlineData("sell everything")]
    [InlineData("a]b")]
    [InlineData("\uff21\uff21")]
    [InlineData("a\u200b")]
    [InlineData("&#91;")]
    public void What_is_no_code_is_sealed(string text) => Assert.StartsWith("[outside text ", Server.Mcp.Errors.OutsideText.Word(text), StringComparison.Ordinal);

    [GeneratedRegex(@"\[outside text ([0-9a-f]{6}): [^\[\]]*? :\1\]", RegexOptions.CultureInvariant)]
    private static partial Regex Envelope();
}
