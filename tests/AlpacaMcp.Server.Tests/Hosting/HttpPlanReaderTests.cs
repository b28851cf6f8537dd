using System.Net;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class HttpPlanReaderTests
{
    private const string PublicUrl = "ALPACA_MCP_HTTP_PUBLIC_URL=https://mcp.example.com";
    private const string Issuer = "ALPACA_MCP_OAUTH_ISSUER=https://id.example.com/realms/desk";

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.2", "127.0.0.2")]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("[::1]", "::1")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("192.168.1.10", "192.168.1.10")]
    public void Reads_an_address(string host, string expected) => Assert.Equal(IPAddress.Parse(expected), HttpPlanReader.Address(host));

    [Theory]
    [InlineData("*")]
    [InlineData("example.com")]
    [InlineData("")]
    public void Refuses_what_is_no_address(string host) => Assert.Contains("no address to listen on", Assert.Throws<StartupRefusedException>(() => HttpPlanReader.Address(host)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0.0.0.0", "", "alpaca-mcp tokens add")]
    [InlineData("::", "", "ALPACA_MCP_OAUTH_ISSUER")]
    [InlineData("192.168.1.10", "", "authentication is not configured")]
    [InlineData("127.0.0.1", PublicUrl, "ALPACA_MCP_HTTP_PUBLIC_URL is set, so others reach this server")]
    [InlineData("127.0.0.1", "ALPACA_MCP_HTTP_HOSTS=mcp.internal", "ALPACA_MCP_HTTP_HOSTS is set, so others reach this server")]
    [InlineData("0.0.0.0", "ALPACA_MCP_HTTP_PLAINTEXT=true", "authentication is not configured")]
    public void Lets_nobody_in_unasked(string host, string settings, string reason) => Refuses(host, settings, reason, hasTokens: false);

    [Theory]
    [InlineData("0.0.0.0", "", "Put a proxy that does TLS in front")]
    [InlineData("0.0.0.0", "ALPACA_MCP_HTTP_HOSTS=mcp.internal", "ALPACA_MCP_HTTP_PLAINTEXT=true")]
    [InlineData("127.0.0.1", "ALPACA_MCP_HTTP_PUBLIC_URL=http://mcp.example.com", "tokens could be read on their way")]
    [InlineData("0.0.0.0", "ALPACA_MCP_HTTP_PLAINTEXT=true", "Set ALPACA_MCP_HTTP_HOSTS")]
    public void Lets_no_token_be_read_on_its_way_unsaid(string host, string settings, string reason) => Refuses(host, settings, reason, hasTokens: true);

    [Theory]
    [InlineData(Issuer, "set without ALPACA_MCP_HTTP_PUBLIC_URL")]
    [InlineData("ALPACA_MCP_OAUTH_AUDIENCE=x", "set without ALPACA_MCP_OAUTH_ISSUER")]
    [InlineData(PublicUrl + " ALPACA_MCP_OAUTH_ISSUER=http://id.example.com", "Allowed: an https address")]
    [InlineData(PublicUrl + " ALPACA_MCP_OAUTH_ISSUER=https://id.example.com?a=b", "Allowed: an https address")]
    [InlineData(PublicUrl + " ALPACA_MCP_OAUTH_ISSUER=https://user@id.example.com", "Allowed: an https address")]
    [InlineData(PublicUrl + " ALPACA_MCP_OAUTH_ISSUER=id.example.com", "Allowed: an https address")]
    public void Refuses_an_issuer_that_cannot_be_trusted_or_is_half_named(string settings, string reason) => Refuses("127.0.0.1", settings, reason, hasTokens: false);

    [Fact]
    public void Tokens_of_the_issuer_are_meant_for_the_public_address()
    {
        var plan = Read("0.0.0.0", $"{PublicUrl} {Issuer}", hasTokens: false);

        Assert.Equal(new TokenIssuer("https://id.example.com/realms/desk", "https://mcp.example.com/mcp"), plan.Issuer);
        Assert.True(plan is { IsGuarded: true, IsOpen: true, TokensOf: null });
    }

    [Fact]
    public void A_home_with_tokens_wants_them_on_loopback_too_although_all_are_removed()
    {
        Assert.False(Read("127.0.0.1", "", hasTokens: false).IsGuarded);
        Assert.True(Read("127.0.0.1", "", hasTokens: true).IsGuarded);
    }

    [Fact]
    public void A_network_that_encrypts_by_itself_is_warned_about()
    {
        var plan = Read("0.0.0.0", "ALPACA_MCP_HTTP_PLAINTEXT=true ALPACA_MCP_HTTP_HOSTS=mcp.internal:8000,10.0.0.5:8000", hasTokens: true);

        Assert.Equal(["mcp.internal:8000", "10.0.0.5:8000"], plan.Hosts);
        Assert.Contains("can read the tokens", Assert.Single(plan.Warnings), StringComparison.Ordinal);
    }

    private static void Refuses(string host, string settings, string reason, bool hasTokens) =>
        Assert.Contains(reason, Assert.Throws<StartupRefusedException>(() => Read(host, settings, hasTokens)).Message, StringComparison.Ordinal);

    // The token is removed again: that there is a book is what counts.
    private static HttpPlan Read(string host, string settings, bool hasTokens)
    {
        var book = new TokenBook(TestHome.New());
        if (hasTokens)
            book.Add("desk", [Scope.Read], null, TimeProvider.System.GetUtcNow(), null);
        book.Remove("desk");
        var environment = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]));
        return HttpPlanReader.Read(A.Settings([.. environment]), Path.GetDirectoryName(book.Path) ?? "", new(HttpPlanReader.Address(host), 8000));
    }
}
