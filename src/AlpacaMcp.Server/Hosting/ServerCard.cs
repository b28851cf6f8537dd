namespace AlpacaMcp.Server.Hosting;

/// <summary>What a running server says of itself to the operator of its home. No secret is in it.</summary>
internal sealed record ServerCard
{
    /// <summary>Its own; another start is another one.</summary>
    public required string Instance { get; init; }

    public required int Pid { get; init; }

    /// <summary>stdio or http.</summary>
    public required string Transport { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string Version { get; init; }

    public required IReadOnlyList<CardAccount> Accounts { get; init; }
}
