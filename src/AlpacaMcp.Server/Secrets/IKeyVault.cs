namespace AlpacaMcp.Server.Secrets;

/// <summary>Where the operating system keeps a secret for its user.</summary>
internal interface IKeyVault
{
    /// <summary>What was kept; null when nothing was.</summary>
    string? Find();

    /// <summary>Keeps it for this user.</summary>
    void Keep(string secret);
}
