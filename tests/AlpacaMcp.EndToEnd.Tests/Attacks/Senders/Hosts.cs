namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Names that were rebound to this machine, and ways to write the right one wrongly.</summary>
internal static class Hosts
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["host.own"] = Over.Raw(new()),
        ["host.foreign"] = Named("evil.example"),
        ["host.rebound"] = Named("evil.example:{port}"),
        ["host.suffix"] = Named("127.0.0.1.evil.example:{port}"),
        ["host.case"] = Named("LocalHost.EVIL.example:{port}"),
        ["host.no_port"] = Named("127.0.0.1"),
        ["host.other_port"] = Named("localhost:1"),
        ["host.any_address"] = Named("0.0.0.0:{port}"),
        ["host.private_address"] = Named("192.168.1.10:{port}"),
        ["host.trailing_dot"] = Named("localhost.:{port}"),
        ["host.user"] = Named("user@127.0.0.1:{port}"),
        ["host.list"] = Named("127.0.0.1:{port}, evil.example"),
        ["host.two"] = Named("evil.example\r\nHost: {host}"),
        ["host.empty"] = Named(""),
        ["host.none"] = Named(null),
        ["host.absolute_form"] = Over.Raw(new() { Line = "POST http://evil.example/mcp" }),
        ["host.forwarded"] = Over.Raw(new() { Host = "evil.example", More = "X-Forwarded-Host: {host}\r\nForwarded: host={host}" }),
        ["host.public_other_port"] = Named("mcp.example.test:8443"),
        ["host.public_suffix"] = Named("mcp.example.test.evil.example"),
    };

    private static Sender Named(string? host) => Over.Raw(new() { Host = host });
}
