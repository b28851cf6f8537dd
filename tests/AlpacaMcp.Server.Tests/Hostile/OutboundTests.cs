using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Tests.Access;

namespace AlpacaMcp.Server.Tests.Hostile;

/// <summary>Whatever stands in an argument, an address or a token: the process connects to this machine and looks up no name.</summary>
public sealed class OutboundTests
{
    private static readonly string[] s_baits = ["http://169.254.169.254/latest/meta-data", "https://evil.invalid/x?y", "//evil.invalid/..", "@evil.invalid", "evil.invalid"];

    [Fact]
    public async Task No_string_makes_the_server_ask_another_host()
    {
        using var sockets = new Sockets();
        await using var bench = await GuardedBench.StartAsync(plan => plan with { CallsPerSecond = 10_000 });
        var token = bench.Make("desk", Scope.Trade, Scope.Operate);

        foreach (var tool in Contract.Described.All)
        {
            foreach (var bait in s_baits)
                await bench.CallAsync(token, tool.Name, Filled(tool.InputSchema, bait).ToJsonString());
        }

        foreach (var bait in s_baits)
        {
            var text = JsonValue.Create(bait).ToJsonString();
            await bench.CallMethodAsync(token, "resources/read", $"\"uri\":{text},");
            await bench.CallMethodAsync(token, "prompts/get", $"\"name\":\"pre_trade_checklist\",\"arguments\":{{\"symbol\":{text}}},");
            await bench.CallAsync(bench.Issuer.Signed(bench.Issuer.Claims(), header: new() { ["jku"] = bait, ["x5u"] = bait }), "get_status");
        }

        Assert.NotEmpty(bench.Exchange.Requests.All);
        Assert.NotEmpty(sockets.Connected);
        Assert.DoesNotContain(sockets.Connected, address => !IsLocal(address));
        Assert.DoesNotContain(sockets.LookedUp, name => !IsLocal(name));
    }

    private static JsonObject Filled(JsonElement schema, string bait)
    {
        JsonObject arguments = [];
        if (!schema.TryGetProperty("properties", out var properties))
            return arguments;
        foreach (var property in properties.EnumerateObject())
        {
            var type = property.Value.TryGetProperty("type", out var written) ? written.ToString() : "string";
            arguments[property.Name] = type switch
            {
                _ when type.Contains("integer", StringComparison.Ordinal) || type.Contains("number", StringComparison.Ordinal) => 1,
                _ when type.Contains("boolean", StringComparison.Ordinal) => false,
                _ when type.Contains("array", StringComparison.Ordinal) => new JsonArray(bait),
                _ => bait,
            };
        }

        return arguments;
    }

    private static bool IsLocal(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private sealed class Sockets : EventListener
    {
        public ConcurrentQueue<string> Connected { get; } = new();

        public ConcurrentQueue<string> LookedUp { get; } = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution")
                EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            var said = eventData.Payload is [string first, ..] ? first : "";
            if (eventData.EventName == "ConnectStart")
                Connected?.Enqueue(Address(said));
            else if (eventData.EventName == "ResolutionStart")
                LookedUp?.Enqueue(said);
        }

        // "InterNetwork:16:{31,144,127,0,0,1,0,...}": two bytes of a port, then the address; of IPv6 four bytes stand between.
        private static string Address(string said)
        {
            if (said.Split('{') is not [var family, var written])
                return said;
            byte[] bytes = [.. written.TrimEnd('}').Split(',').Select(part => byte.Parse(part, CultureInfo.InvariantCulture))];
            var address = new IPAddress(family.StartsWith("InterNetworkV6:", StringComparison.Ordinal) ? bytes[6..22] : bytes[2..6]);
            return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
        }
    }
}
