using System.Text;
using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Tests.Mcp;
using Serilog.Events;

namespace AlpacaMcp.Server.Tests.Logging;

public sealed class LogLineTests
{
    private const string Known = "Zx81KqPlm0WsTgBnYhUjMiKoLp";

    [Fact]
    public void Has_the_fields_of_its_schema_and_no_other()
    {
        var line = Read(E.Of("order_rejected", LogEventLevel.Warning, "Order {ClientOrderId} rejected", ("ClientOrderId", "o-1"), ("HttpStatus", 403), ("BrokerCode", null), ("RequestPath", "/mcp")));

        Assert.Equal(
            ["time", "level", "category", "event", "instance", "client_order_id", "http_status", "message"],
            line.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("warning", "trades", "order_rejected", "0a1b2c3d", "o-1", 403, "Order o-1 rejected"), (
            line.Text("level"), line.Text("category"), line.Text("event"), line.Text("instance"), line.Text("client_order_id"), line.GetProperty("http_status").GetInt32(), line.Text("message")));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", line.Text("time"));
    }

    [Theory]
    [InlineData("AlpacaMcp.Trading.OrderDesk", "no_such_event")]
    [InlineData("AlpacaMcp.Trading.OrderDesk", null)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", "order_placed")]
    public void Of_an_event_without_a_schema_says_only_who_and_what(string source, string? name)
    {
        var line = Read(E.Of(name, LogEventLevel.Warning, null, source, "Something about {Thing}", ("Thing", "a socket")));

        Assert.Equal(("library", "application", source, "Something about a socket"), (line.Text("event"), line.Text("category"), line.Text("source_context"), line.Text("message")));
        Assert.False(line.TryGetProperty("thing", out _));
    }

    [Fact]
    public void Stays_one_line_whatever_others_write()
    {
        const string Words = "first\nsecond\r\u2028third \"quoted\" \\ \0 \ud800 é 😀";

        var line = Read(E.Of("startup_warning", LogEventLevel.Warning, "{Warning}", ("Warning", Words)));

        Assert.Equal(Words.Replace('\ud800', '\ufffd'), line.Text("warning"));
    }

    [Fact]
    public void Cuts_what_is_too_long()
    {
        var line = Read(E.Of("call_failed", LogEventLevel.Error, new InvalidOperationException(new string('x', 50_000)), "AlpacaMcp.Test", "{Asked} failed", ("Asked", new string('y', 10_000))));

        Assert.Equal((4_001, 4_001, 16_001), (line.Text("asked").Length, line.Text("message").Length, line.Text("exception").Length));
    }

    [Fact]
    public void Holds_no_known_secret_in_value_message_or_exception()
    {
        var redactor = new Redactor();
        redactor.Learn(new(Known));

        var line = Text(E.Of("startup_warning", LogEventLevel.Warning, new InvalidOperationException($"key {Known}"), "AlpacaMcp.Test", "{Warning}", ("Warning", $"it is {Known}, in base64 {Convert.ToBase64String(Encoding.UTF8.GetBytes(Known))}")), redactor);

        using var parsed = JsonDocument.Parse(line);
        Assert.All(Enumerable.Range(0, Known.Length - 11), at => Assert.DoesNotContain(Known.Substring(at, 12), line, StringComparison.Ordinal));
        Assert.StartsWith("it is ***, in base64 ***", parsed.RootElement.Text("warning"), StringComparison.Ordinal);
    }

    // The end of the instance, the quote and the name after it: a secret that only the JSON around the values makes up.
    [Fact]
    public void Is_withheld_when_cleaning_it_would_break_it()
    {
        var redactor = new Redactor();
        redactor.Learn(new("c3d\",\"client_order_id"));

        using var line = JsonDocument.Parse(Text(E.Of("order_rejected", LogEventLevel.Warning, "rejected", ("ClientOrderId", "o-1"), ("HttpStatus", 403)), redactor));

        Assert.Equal("line_withheld", line.RootElement.Text("event"));
        Assert.Contains("order_rejected", line.RootElement.Text("message"), StringComparison.Ordinal);
    }

    private static JsonElement Read(LogEvent e)
    {
        using var parsed = JsonDocument.Parse(Text(e, new Redactor()));
        return parsed.RootElement.Clone();
    }

    private static string Text(LogEvent e, Redactor redactor)
    {
        var text = Encoding.UTF8.GetString(new LogLine("0a1b2c3d", redactor).Of(e, EventCatalog.Of(e)));
        Assert.Equal(text.Length - 1, text.IndexOf('\n', StringComparison.Ordinal));
        return text;
    }
}
