using System.Net;
using AlpacaMcp.Server.Access;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Everything that is decided about HTTP before it is listened on. One process listens once, whatever accounts it serves.</summary>
internal sealed record HttpPlan
{
    /// <summary>Where clients find the protocol.</summary>
    public const string Path = "/mcp";

    /// <summary>Requests of one caller in a second, unless it is set.</summary>
    public const int UsualCallsPerSecond = 100;

    /// <summary>Where to listen.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <summary>Where clients reach the server; null where it is the place it listens on.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Host names, with a port where it is not the scheme's, that requests may name besides loopback and the public address.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whose access tokens are taken; null for nobody's.</summary>
    public TokenIssuer? Issuer { get; init; }

    /// <summary>The home whose tokens are taken; null when it has none.</summary>
    public string? TokensOf { get; init; }

    /// <summary>Requests of one caller in a second.</summary>
    public int CallsPerSecond { get; init; } = UsualCallsPerSecond;

    /// <summary>The operator's page is served, too.</summary>
    public bool HasConsole { get; init; }

    /// <summary>What the operator should know, though it stops nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Callers have to show who they are.</summary>
    public bool IsGuarded => Issuer is not null || TokensOf is not null;

    /// <summary>Whether others than this machine could reach the server.</summary>
    public bool IsOpen => !IPAddress.IsLoopback(Listen.Address);

    /// <summary>Without authentication, for this machine alone.</summary>
    public static HttpPlan OnLoopback(IPEndPoint listen) => new() { Listen = listen };
}
