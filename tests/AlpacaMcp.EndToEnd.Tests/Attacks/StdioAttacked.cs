namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>One server over stdio, for every row of its transport.</summary>
public sealed class StdioAttacked : IAsyncLifetime
{
    private StdioTarget? _target;

    internal StdioTarget Target => _target ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _target = await StdioTarget.StartAsync();

    public async Task DisposeAsync() => await Target.DisposeAsync();
}
