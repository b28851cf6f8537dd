using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Tests.House;

public sealed partial class OutboundTests
{
    [Fact]
    public void Every_connection_out_of_the_process_asks_the_list_of_hosts()
    {
        var makers = Source.Files("src/AlpacaMcp.Api").Concat(Source.Files("src/AlpacaMcp.Trading")).Concat(Source.Files("src/AlpacaMcp.Server"))
            .Where(path => Connects().IsMatch(File.ReadAllText(path))).Select(Source.Relative);

        Assert.Equal(["src/AlpacaMcp.Api/OutboundHosts.cs"], makers);
    }

    [Fact]
    public void Every_client_has_a_handler_that_asks()
    {
        var clients = Source.Files("src/AlpacaMcp.Api").Concat(Source.Files("src/AlpacaMcp.Trading")).Concat(Source.Files("src/AlpacaMcp.Server"))
            .Select(path => (Path: path, Text: File.ReadAllText(path))).Where(file => file.Text.Contains(".AddHttpClient(", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(clients);
        Assert.All(clients, client => Assert.Equal(
            Regex.Count(client.Text, @"\.AddHttpClient\("),
            Regex.Count(client.Text, @"\.ConfigurePrimaryHttpMessageHandler\([^\n]*(OutboundHosts|CreateSocketsHandler)")));
    }

    [GeneratedRegex(@"new (System\.Net\.Http\.)?(SocketsHttpHandler|HttpClientHandler|Socket|TcpClient|UdpClient)\b|: SocketsHttpHandler\b|SocketsHttpHandler \w+\([^)]*\) => new\(\)|(?<!Client)WebRequest\.")]
    private static partial Regex Connects();
}
