using System.Net;
using System.Runtime.Versioning;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Access;

public sealed class OwnTokenTests
{
    [Fact]
    public async Task A_token_works_until_it_is_removed_while_the_server_runs()
    {
        await using var bench = await GuardedBench.StartAsync();
        var token = bench.Make("desk", Scope.Trade);

        var before = await bench.CallAsync(token, "place_stock_order", GuardedBench.Order);
        bench.Book.Remove("desk");
        var after = await bench.CallAsync(token, "place_stock_order", GuardedBench.Order);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.Status, after.Status));
        Assert.Single(bench.Exchange.Book.Orders);
    }

    [Fact]
    public async Task A_token_that_is_made_while_the_server_runs_works_at_once_and_ends_at_its_time()
    {
        await using var bench = await GuardedBench.StartAsync();
        var token = bench.Book.Add("guest", [Scope.Read], null, bench.Time.GetUtcNow(), bench.Time.GetUtcNow().AddDays(1));

        var first = await bench.CallAsync(token, "get_status");
        bench.Time.Advance(TimeSpan.FromDays(1));
        var last = await bench.CallAsync(token, "get_status");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (first.Status, last.Status));
        Assert.Contains("The token has expired.", last.Challenge, StringComparison.Ordinal);
        Assert.Contains("the token guest has expired", bench.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another last character")]
    [InlineData("another case")]
    [InlineData("the prefix alone")]
    [InlineData("one character less")]
    [InlineData("a character more")]
    [InlineData("its hash")]
    public async Task What_is_not_quite_a_token_is_none(string way)
    {
        await using var bench = await GuardedBench.StartAsync();
        var token = bench.Make("desk", Scope.Trade);
        var wrong = way switch
        {
            "another last character" => token[..^1] + (token[^1] == 'A' ? 'Q' : 'A'),
            "another case" => token.ToUpperInvariant(),
            "the prefix alone" => TokenText.Prefix,
            "one character less" => token[..^1],
            "a character more" => token + "A",
            _ => TokenText.Prefix + Convert.ToBase64String(bench.Book.Read()[0].Hash),
        };

        Assert.Equal(HttpStatusCode.Unauthorized, (await bench.CallAsync(wrong, "place_stock_order", GuardedBench.Order)).Status);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("Basic {0}")]
    [InlineData("{0}")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer")]
    public async Task A_token_comes_as_a_bearer_token_or_not_at_all(string form)
    {
        await using var bench = await GuardedBench.StartAsync();
        var token = bench.Make("desk", Scope.Read);

        var header = await bench.AskAsync(HttpMethod.Get, "/mcp", null, ("Authorization", form.Replace("{0}", token, StringComparison.Ordinal)));
        var address = await bench.AskAsync(HttpMethod.Get, $"/mcp?access_token={token}", null);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (header.Status, address.Status));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_book_that_others_could_have_written_into_lets_nobody_in()
    {
        await using var bench = await GuardedBench.StartAsync();
        var token = bench.Make("desk", Scope.Read);
        Assert.Equal(HttpStatusCode.OK, (await bench.CallAsync(token, "get_status")).Status);

        File.SetUnixFileMode(bench.Book.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.SetLastWriteTimeUtc(bench.Book.Path, bench.Time.GetUtcNow().UtcDateTime);
        var open = await bench.CallAsync(token, "get_status");

        Assert.Equal(HttpStatusCode.Unauthorized, open.Status);
        Assert.Contains("chmod 600", bench.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"form":2,"tokens":[]}""")]
    [InlineData("""{"form":1,"tokens":[{"name":"a","hash":"AAAA","scopes":["alpaca:read"],"added_at":"2026-01-01T00:00:00Z"}]}""")]
    [InlineData("""{"form":1,"tokens":[{"name":"a","hash":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","scopes":["alpaca:everything"],"added_at":"2026-01-01T00:00:00Z"}]}""")]
    public void A_book_that_is_none_is_refused(string content)
    {
        var book = new TokenBook(Directory.CreateDirectory(TestHome.New()).FullName);
        book.Add("desk", [Scope.Read], null, TimeProvider.System.GetUtcNow(), null);
        File.WriteAllText(book.Path, content);

        Assert.Contains("cannot be read", Assert.Throws<StartupRefusedException>(book.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_book_is_its_owners_and_holds_no_token()
    {
        var book = new TokenBook(TestHome.New());

        var token = book.Add("desk", [Scope.Read, Scope.Operate], "paper", TimeProvider.System.GetUtcNow(), null);

        Assert.Matches("^alpacamcp_[A-Za-z0-9_-]{43}$", token);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(book.Path));
        Assert.DoesNotContain(token[10..22], File.ReadAllText(book.Path), StringComparison.Ordinal);
        Assert.NotEqual(token, book.Add("other", [Scope.Read], null, TimeProvider.System.GetUtcNow(), null));
    }
}
