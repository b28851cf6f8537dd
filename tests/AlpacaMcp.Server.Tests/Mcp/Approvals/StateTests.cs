namespace AlpacaMcp.Server.Tests.Mcp.Approvals;

/// <summary>
/// What a client hands back with an answer, when it is not what it was given. Only the stateless generation has a client carry the state; in the
/// other the server's own library keeps it.
/// </summary>
public sealed class StateTests
{
    private const string Larger = """{"symbol":"AAPL","side":"buy","qty":30,"type":"limit","limit_price":250}""";

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task The_state_that_was_given_works(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);

        var placed = await client.PlaceAsync(ApprovalBench.Large, await client.AskAsync(), "accept");

        Assert.False(placed.At("result").TryGetProperty("isError", out var isError) && isError.GetBoolean(), placed.ToString());
        Assert.Equal(1, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task A_state_works_once(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);
        var state = await client.AskAsync();
        await client.PlaceAsync(ApprovalBench.Large, state, "accept");

        var again = await client.PlaceAsync(ApprovalBench.Large, state, "accept");

        Assert.Equal("APPROVAL_INVALID", RawModern.CodeOf(again));
        Assert.Equal(1, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task A_state_that_was_answered_with_no_is_not_answered_with_yes_later(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);
        var state = await client.AskAsync();
        await client.PlaceAsync(ApprovalBench.Large, state, "decline");

        var again = await client.PlaceAsync(ApprovalBench.Large, state, "accept");

        Assert.Equal("APPROVAL_INVALID", RawModern.CodeOf(again));
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task An_altered_state_is_no_state(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);
        var state = await client.AskAsync();

        foreach (var altered in Alterations(state))
            Assert.Equal("APPROVAL_INVALID", RawModern.CodeOf(await client.PlaceAsync(ApprovalBench.Large, altered, "accept")));
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task An_answer_to_a_tool_that_is_not_there_is_told_that(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);

        var answer = await client.CallAsync("place_stock_ordre", ApprovalBench.Large, await client.AskAsync(), "accept");

        Assert.Equal("-32602", answer.At("error.code").ToString());
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task An_answer_without_a_state_is_none(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);

        Assert.Equal("APPROVAL_INVALID", RawModern.CodeOf(await client.PlaceAsync(ApprovalBench.Large, action: "accept")));
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task A_state_without_an_answer_is_no(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);

        Assert.Equal("APPROVAL_DENIED", RawModern.CodeOf(await client.PlaceAsync(ApprovalBench.Large, await client.AskAsync())));
        Assert.Equal("APPROVAL_DENIED", RawModern.CodeOf(await client.PlaceAsync(ApprovalBench.Large, await client.AskAsync(), "whatever")));
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task An_answer_is_for_the_arguments_that_were_asked_about(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);

        Assert.Equal("APPROVAL_INVALID", RawModern.CodeOf(await client.PlaceAsync(Larger, await client.AskAsync(), "accept")));
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task An_answer_is_the_callers_own(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);

        Assert.Equal("APPROVAL_INVALID", RawModern.CodeOf(await client.PlaceAsync(ApprovalBench.Large, await client.AskAsync(), "accept", caller: "another")));
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task A_state_is_worth_nothing_after_five_minutes(string transport)
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, transport);
        var state = await client.AskAsync();

        bench.Pass(TimeSpan.FromMinutes(5));

        Assert.Equal("APPROVAL_INVALID", RawModern.CodeOf(await client.PlaceAsync(ApprovalBench.Large, state, "accept")));
        Assert.Equal(0, bench.Sent);
    }

    [Fact]
    public async Task Two_answers_at_once_are_one()
    {
        await using var bench = await ApprovalBench.StartAsync();
        await using var client = new RawModern(bench, "http");
        await using var other = new RawModern(bench, "http");
        var state = await client.AskAsync();

        await Task.WhenAll(client.PlaceAsync(ApprovalBench.Large, state, "accept"), other.PlaceAsync(ApprovalBench.Large, state, "accept"));

        Assert.Equal(1, bench.Sent);
    }

    // One character of each part, a part missing, and what is no state at all.
    private static IEnumerable<string> Alterations(string state)
    {
        var parts = state.Split('.');
        yield return $"{Changed(parts[0])}.{parts[1]}";
        yield return $"{parts[0]}.{Changed(parts[1])}";
        yield return parts[0];
        yield return "confirmed";
    }

    private static string Changed(string text) => (text[0] == 'A' ? 'B' : 'A') + text[1..];
}
