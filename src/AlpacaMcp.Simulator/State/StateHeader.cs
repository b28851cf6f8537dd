namespace AlpacaMcp.Simulator.State;

/// <summary>First line of a kept exchange: what it began with, and what does not come from the seed.</summary>
internal sealed record StateHeader
{
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    public required DateTimeOffset StartAt { get; init; }

    public required int Seed { get; init; }

    public required int PartialFillPercent { get; init; }

    /// <summary>Folder of replayed bars, in full; null for seeded prices.</summary>
    public string? Replay { get; init; }

    public required OrderDoubts Doubts { get; init; }

    /// <summary>Whether it has locates; exchanges kept before there were any have none.</summary>
    public bool Locates { get; init; }

    public required IReadOnlyList<StateAccount> Accounts { get; init; }

    public static StateHeader New(SimulatorOptions options, DateTimeOffset startAt) => new()
    {
        Format = CurrentFormat,
        StartAt = startAt,
        Seed = options.Seed,
        PartialFillPercent = options.PartialFillPercent,
        Replay = FullPath(options.ReplayDirectory),
        Doubts = options.Doubts,
        Locates = options.Locates,
        Accounts = [.. options.AllAccounts.Select(StateAccount.New)],
    };

    /// <summary>The first thing that was asked for and is not what this exchange began with, or null.</summary>
    public string? Difference(SimulatorOptions options)
    {
        if (Format != CurrentFormat)
            return $"format {Format}, this version reads {CurrentFormat}";
        if (Seed != options.Seed)
            return $"seed {Seed}, asked for was {options.Seed}";
        if (PartialFillPercent != options.PartialFillPercent)
            return $"{PartialFillPercent} % partial fills, asked for was {options.PartialFillPercent} %";
        if (Replay != FullPath(options.ReplayDirectory))
            return $"prices from {Replay ?? "the seed"}, asked for were those from {options.ReplayDirectory ?? "the seed"}";
        if (Doubts != options.Doubts)
            return $"{Doubts}, asked for were {options.Doubts}";
        if (Locates != options.Locates)
            return Locates ? "locates, asked for was none" : "no locates, asked for were some";
        var wanted = options.AllAccounts.Select(StateAccount.TermsOf).ToArray();
        return Accounts.Select(account => account.Terms).SequenceEqual(wanted)
            ? null
            : $"the accounts {string.Join("; ", Accounts.Select(account => account.Terms))}, asked for were {string.Join("; ", wanted)}";
    }

    private static string? FullPath(string? folder) => folder is null ? null : Path.GetFullPath(folder);
}
