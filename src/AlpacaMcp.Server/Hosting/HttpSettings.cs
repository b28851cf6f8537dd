namespace AlpacaMcp.Server.Hosting;

/// <summary>The settings of serving over HTTP.</summary>
internal static class HttpSettings
{
    public static readonly Setting PublicUrl = new("ALPACA_MCP_HTTP_PUBLIC_URL", SettingKind.Url,
        "Where clients reach the server through a proxy that does TLS, such as https://mcp.example.com. Tokens of an issuer are meant for this address with /mcp. Needs authentication.");

    public static readonly Setting Hosts = new("ALPACA_MCP_HTTP_HOSTS", SettingKind.Words,
        "Host names that requests may name besides loopback and the public address, such as mcp.internal:8000. Needs authentication.");

    public static readonly Setting Plaintext = new("ALPACA_MCP_HTTP_PLAINTEXT", SettingKind.Flag,
        "true lets the server listen beyond loopback without TLS in front of it, on a network that encrypts by itself. Tokens can be read on any other.")
    { Default = static _ => "false" };

    public static readonly Setting Issuer = new("ALPACA_MCP_OAUTH_ISSUER", SettingKind.Text,
        "Authorization server whose access tokens are taken, as they name it in iss, such as https://id.example.com/realms/desk. The only other server that is asked. Needs ALPACA_MCP_HTTP_PUBLIC_URL.");

    public static readonly Setting Audience = new("ALPACA_MCP_OAUTH_AUDIENCE", SettingKind.Text,
        "What the issuer's tokens must name in aud. Not set: the public address with /mcp.");

    public static readonly Setting CallsPerSecond = new("ALPACA_MCP_HTTP_CALLS_PER_SECOND", SettingKind.WholeNumber,
        "Requests of one caller in a second before it is told to wait (429); twice as many at once. Halts and cancels always pass.")
    { Minimum = 1, Maximum = 10_000, Default = static _ => "100" };

    public static readonly Setting Console = new("ALPACA_MCP_CONSOLE", SettingKind.Flag,
        "true serves the operator's page at /console beside /mcp, with --transport http on loopback. alpaca-mcp console serves it by itself.")
    { Default = static _ => "false" };

    /// <summary>All of them, in the order in which they are documented.</summary>
    public static readonly IReadOnlyList<Setting> All = [PublicUrl, Hosts, Plaintext, Issuer, Audience, CallsPerSecond, Console];
}
