using System.Globalization;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Logging;
using Serilog.Events;

namespace AlpacaMcp.Server.Tests.Logging;

public sealed class ReadableTextTests
{
    [Fact]
    public void Is_a_sentence_without_secrets_and_without_what_a_terminal_obeys()
    {
        var redactor = new Redactor();
        redactor.Learn(new("Zx81KqPlm0WsTgBnYhUjMiKoLp"));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        new ReadableText(redactor).Format(E.Of("startup_warning", LogEventLevel.Warning, "{Warning}", ("Warning", "key Zx81KqPlm0WsTgBnYhUjMiKoLp \u001b[31mred\u0007\u202e")), output);

        Assert.Matches("^[0-9]{2}:[0-9]{2}:[0-9]{2} WRN key \\*\\*\\* \ufffd\\[31mred\ufffd\ufffd\n$", output.ToString());
    }
}
