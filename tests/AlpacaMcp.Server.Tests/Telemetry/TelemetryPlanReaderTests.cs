using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Server.Tests.Hosting;

namespace AlpacaMcp.Server.Tests.Telemetry;

public sealed class TelemetryPlanReaderTests
{
    [Fact]
    public void Exports_nothing_unless_it_is_asked_for() => Assert.Equal((TelemetryPlan.None, false), (Read(), TelemetryPlan.None.IsOn));

    [Theory]
    [InlineData("ALPACA_MCP_METRICS", "true", true)]
    [InlineData("ALPACA_MCP_METRICS_PORT", "0", true)]
    [InlineData("ALPACA_MCP_OTLP_ENDPOINT", "https://collector.example:4318", false)]
    public void Is_on_when_anything_is_told(string setting, string value, bool isScraped)
    {
        var plan = Read((setting, value));

        Assert.Equal((true, isScraped), (plan.IsOn, plan.IsScraped));
    }

    [Theory]
    [InlineData("https://collector.example/v1/traces")]
    [InlineData("collector.example:4318")]
    [InlineData("https://user:password@collector.example")]
    [InlineData("file:///etc/passwd")]
    public void Takes_an_origin_and_nothing_else(string endpoint) => Assert.Contains(
        "such as http://127.0.0.1:4318", Assert.Throws<StartupRefusedException>(() => A.Settings(("ALPACA_MCP_OTLP_ENDPOINT", endpoint))).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_headers_that_would_go_nowhere() => Refuses("would go nowhere", ("ALPACA_MCP_OTLP_HEADERS", "x-key=abc"));

    [Fact]
    public void Refuses_headers_that_are_none() => Refuses("name=value", ("ALPACA_MCP_OTLP_ENDPOINT", "http://127.0.0.1:4318"), ("ALPACA_MCP_OTLP_HEADERS", "abc"));

    [Fact]
    public void Refuses_headers_from_two_places() => Refuses("both set", ("ALPACA_MCP_OTLP_ENDPOINT", "http://127.0.0.1:4318"), ("ALPACA_MCP_OTLP_HEADERS", "x=1"), ("ALPACA_MCP_OTLP_HEADERS_FILE", "x"));

    [Fact]
    public void Reads_them_from_a_file_and_shows_them_to_nobody()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("headers", "x-key=abc\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead);

        var plan = Read(("ALPACA_MCP_OTLP_ENDPOINT", "http://127.0.0.1:4318"), ("ALPACA_MCP_OTLP_HEADERS_FILE", file));

        Assert.Equal("x-key=abc", plan.Headers?.Reveal());
        Assert.DoesNotContain("abc", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_they_hold_is_a_secret_like_any_other()
    {
        var redactor = new Redactor();
        TelemetryPlanReader.Read(A.Settings(("ALPACA_MCP_OTLP_ENDPOINT", "http://127.0.0.1:4318"), ("ALPACA_MCP_OTLP_HEADERS", "x-key=collectors-own-key")), redactor);

        Assert.Equal("the key is ***", redactor.Clean("the key is collectors-own-key"));
    }

    private static TelemetryPlan Read(params (string Name, string Value)[] settings) => TelemetryPlanReader.Read(A.Settings(settings), new Redactor());

    private static void Refuses(string because, params (string Name, string Value)[] settings) =>
        Assert.Contains(because, Assert.Throws<StartupRefusedException>(() => Read(settings)).Message, StringComparison.Ordinal);
}
