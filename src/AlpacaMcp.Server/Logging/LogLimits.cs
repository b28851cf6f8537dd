namespace AlpacaMcp.Server.Logging;

/// <summary>How much of the log is kept, over all processes that write into one folder.</summary>
internal sealed record LogLimits
{
    /// <summary>What a server uses: five categories of at most 36 MB, and room for two processes that begin a file at the same instant, stay below 200 MB.</summary>
    public static readonly LogLimits Default = new();

    /// <summary>Largest file, bytes.</summary>
    public long FileBytes { get; init; } = 4_000_000;

    /// <summary>Most that the files of one category hold together, bytes.</summary>
    public long CategoryBytes { get; init; } = 36_000_000;

    /// <summary>Most files of one category: servers that start often leave many small ones.</summary>
    public int CategoryFiles { get; init; } = 200;

    /// <summary>How long a file is kept after it was last written.</summary>
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a file that cannot be opened is left alone: to try with every line would slow the calls down.</summary>
    public TimeSpan OpenPause { get; init; } = TimeSpan.FromSeconds(2);
}
