namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>Variables of this process, until this is gone.</summary>
internal sealed class Variables : IDisposable
{
    private readonly IReadOnlyList<(string Name, string? Before)> _before;

    public Variables(params IReadOnlyList<(string Name, string Value)> given)
    {
        _before = [.. given.Select(one => (one.Name, Environment.GetEnvironmentVariable(one.Name)))];
        foreach (var (name, value) in given)
            Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
    }
}
