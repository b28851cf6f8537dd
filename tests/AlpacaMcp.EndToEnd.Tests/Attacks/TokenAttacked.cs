namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>One server over HTTP with authentication, for every row of its transport.</summary>
public sealed class TokenAttacked : IAsyncLifetime
{
    private HttpTarget? _target;

    internal HttpTarget Target => _target ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _target = await HttpTarget.StartAsync(wantsTokens: true);

    public async Task DisposeAsync() => await Target.DisposeAsync();
}
