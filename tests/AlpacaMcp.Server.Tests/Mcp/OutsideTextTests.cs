using System.Net;
using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class OutsideTextTests
{
    [Theory]
    [InlineData("plain – text, 中文 und Umlaute äöü", "plain – text, 中文 und Umlaute äöü")]
    [InlineData("a\u0000b\u0007c\u001b[31md", "abc[31md")] // controls, a terminal's escape
    [InlineData("line\r\nbreak\ttab", "line break tab")]
    [InlineData("\u202eevil\u202c \u2066x\u2069 \u200f", "evil x ")] // direction overrides
    [InlineData("zero\u200bwidth\u200d\ufeff\u00ad", "zerowidth")]
    [InlineData("\u2028sep\u2029", " sep ")]
    [InlineData("tag\U000e0041\U000e0042", "tag")] // invisible tag characters
    [InlineData("private\ue000", "private")]
    public void Removes_what_nobody_can_see(string text, string clean)
    {
        Assert.Equal(clean, OutsideText.Clean(text));
    }

    [Fact]
    public void Cuts_what_is_too_long()
    {
        Assert.Equal(new string('x', 10) + "…", OutsideText.Clean(new string('x', 11), 10));
        Assert.Equal(new string('x', 10), OutsideText.Clean(new string('x', 10), 10));
    }

    [Fact]
    public void Replaces_half_a_character_from_outside()
    {
        Assert.DoesNotContain('\ud800', OutsideText.Clean("a\ud800b"));
    }

    [Fact]
    public void A_brokers_words_names_and_values_arrive_clean()
    {
        using var extra = JsonDocument.Parse("""{"rea\u202eson":"do\u200b it","n":1}""");
        var rejection = new BrokerRejection(
            HttpStatusCode.Forbidden, 40310000, "no\u202e way\u0000", "abc", extra.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone()));

        var error = BrokerErrors.Rejected(rejection);

        Assert.Equal("no way", error.BrokerMessage);
        Assert.Equal(new Dictionary<string, string> { ["reason"] = "do it", ["n"] = "1" }, error.Details);
    }

    [Fact]
    public void A_brokers_request_id_arrives_clean()
    {
        var error = BrokerErrors.Rejected(new(HttpStatusCode.Forbidden, null, "no", "id\u202e\u0007" + new string('x', 500), new Dictionary<string, JsonElement>()));

        Assert.StartsWith("idx", error.RequestId, StringComparison.Ordinal);
        Assert.InRange(error.RequestId!.Length, 1, 101); // the cut is marked with one character more
    }

    [Fact]
    public void Names_that_become_equal_when_cleaned_do_no_harm()
    {
        using var extra = JsonDocument.Parse("""{"a\u200b":1,"a":2}""");

        var error = BrokerErrors.Rejected(new(HttpStatusCode.Forbidden, null, "no", null, extra.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone())));

        Assert.Equal(["a"], error.Details!.Keys);
    }

    [Fact]
    public void A_secret_prints_as_stars()
    {
        Assert.Equal("***", new Secret("hidden").ToString());
    }
}
