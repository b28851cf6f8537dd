using System.Globalization;
using System.Net;
using AlpacaMcp.Server.Access;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Decides from the settings who may reach the server and how callers show who they are; refuses everything that would let others in unasked.</summary>
internal static class HttpPlanReader
{
    /// <summary>The address to listen on; refuses what is none.</summary>
    public static IPAddress Address(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return IPAddress.Loopback;
        return IPAddress.TryParse(host.Trim('[', ']'), out var address)
            ? address
            : throw new StartupRefusedException($"--host {host} is no address to listen on. Use 127.0.0.1, ::1 or localhost, or the address of a network card such as 192.168.1.10; 0.0.0.0 is all of them.");
    }

    /// <summary>The plan.</summary>
    public static HttpPlan Read(Settings settings, string home, IPEndPoint listen)
    {
        var publicUrl = settings[HttpSettings.PublicUrl]?.AsOrigin();
        var hosts = settings.Words(HttpSettings.Hosts) ?? [];
        var isPlain = settings[HttpSettings.Plaintext]?.AsFlag() == true;
        var plan = new HttpPlan
        {
            Listen = listen,
            PublicUrl = publicUrl,
            Hosts = hosts,
            Issuer = IssuerOf(settings, publicUrl),
            TokensOf = new TokenBook(home).Exists ? home : null,
            CallsPerSecond = (int)(settings.Number(HttpSettings.CallsPerSecond) ?? HttpPlan.UsualCallsPerSecond),
            HasConsole = settings[HttpSettings.Console]?.AsFlag() == true,
            Warnings = isPlain ? ["ALPACA_MCP_HTTP_PLAINTEXT is true: whoever can listen to this network can read the tokens, unless the network encrypts."] : [],
        };
        RefuseUnguarded(plan);
        RefuseConsole(plan, home);
        RefuseReadable(plan, isPlain);
        return plan;
    }

    private static void RefuseUnguarded(HttpPlan plan)
    {
        const string Cure = "Make a token with `alpaca-mcp tokens add NAME --scope read`, or name an authorization server in ALPACA_MCP_OAUTH_ISSUER.";
        if (plan.IsGuarded)
            return;
        if (plan.IsOpen)
            throw new StartupRefusedException(
                $"--host {plan.Listen.Address} could be reached from other machines, and authentication is not configured. Use 127.0.0.1, ::1 or localhost. Or: {Cure}");
        if (plan.PublicUrl is not null || plan.Hosts.Count > 0)
            throw new StartupRefusedException(
                $"{(plan.PublicUrl is null ? HttpSettings.Hosts : HttpSettings.PublicUrl).Name} is set, so others reach this server, and authentication is not configured. {Cure}");
    }

    private static void RefuseConsole(HttpPlan plan, string home)
    {
        if (plan is { HasConsole: true, IsOpen: true })
            throw new StartupRefusedException($"{HttpSettings.Console.Name} is true, and the operator's page is for this machine alone: listen on 127.0.0.1, or run alpaca-mcp console beside the server.");
        if (plan.HasConsole && home.Length == 0)
            throw new StartupRefusedException($"{HttpSettings.Console.Name} is true, and the operator's page shows what a home keeps: set {SettingCatalog.Home.Name}.");
    }

    // TLS is a proxy's work. Whether there is one cannot be seen from here, so it has to be said.
    private static void RefuseReadable(HttpPlan plan, bool isPlain)
    {
        if (plan.PublicUrl is { Scheme: "http" } url && !AlpacaHosts.IsLoopback(url) && !isPlain)
            throw new StartupRefusedException(
                $"{HttpSettings.PublicUrl.Name} is {url.GetLeftPart(UriPartial.Authority)}: tokens could be read on their way. Write the https address of the proxy in front of this server.");
        if (!plan.IsOpen || plan.PublicUrl is { Scheme: "https" })
            return;
        if (!isPlain)
            throw new StartupRefusedException(
                $"--host {plan.Listen.Address}: tokens could be read on their way. Put a proxy that does TLS in front and set {HttpSettings.PublicUrl.Name} to its https address; "
                + $"on a network that encrypts by itself, set {HttpSettings.Plaintext.Name}=true.");
        if (plan.PublicUrl is null && plan.Hosts.Count == 0)
            throw new StartupRefusedException(
                $"--host {plan.Listen.Address}: no request would be answered. Set {HttpSettings.Hosts.Name} to the names by which clients reach this server, such as mcp.internal:{plan.Listen.Port.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static TokenIssuer? IssuerOf(Settings settings, Uri? publicUrl)
    {
        if (settings[HttpSettings.Issuer] is not { } written)
            return settings.Has(HttpSettings.Audience) ? throw new StartupRefusedException($"{HttpSettings.Audience.Name} is set without {HttpSettings.Issuer.Name}. Set both or none.") : null;
        if (!Uri.TryCreate(written.Text, UriKind.Absolute, out var address) || address is not { Query: "", Fragment: "", UserInfo: "" } || !IsSafe(address))
            throw new StartupRefusedException($"{HttpSettings.Issuer.Name} is \"{written.Text}\" in {written.Place}. Allowed: an https address such as https://id.example.com/realms/desk.");
        if (publicUrl is null)
            throw new StartupRefusedException($"{HttpSettings.Issuer.Name} is set without {HttpSettings.PublicUrl.Name}: tokens are meant for the address of this server. Set it, such as https://mcp.example.com.");
        return new(written.Text, settings[HttpSettings.Audience]?.Text ?? new Uri(publicUrl, HttpPlan.Path).AbsoluteUri);
    }

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && AlpacaHosts.IsLoopback(address));
}
