namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>One command of a page and what is expected of it.</summary>
/// <param name="Command">As it stands there; ID is the approval that waits.</param>
/// <param name="After">Looks at what it said and did.</param>
internal sealed record PageStep(string Command, Func<ShellResult, Task> After)
{
    /// <summary>Brings about what the page says is the case.</summary>
    public Func<Task> Before { get; init; } = () => Task.CompletedTask;

    /// <summary>What the operator types when asked.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>How it ends.</summary>
    public int ExitCode { get; init; }
}
