using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class TimeframeTests
{
    [Theory]
    [InlineData("1Min", "1Min", "Minute")]
    [InlineData("59T", "59Min", "Minute")]
    [InlineData(" 15MIN ", "15Min", "Minute")]
    [InlineData("1H", "1Hour", "Hour")]
    [InlineData("23hour", "23Hour", "Hour")]
    [InlineData("1D", "1Day", "Day")]
    [InlineData("1week", "1Week", "Day")]
    [InlineData("1M", "1Month", "Day")]
    [InlineData("12Month", "12Month", "Day")]
    public void Reads_what_alpaca_takes_in_its_own_spelling(string text, string spelled, string unit)
    {
        var timeframe = Timeframe.Read(text);

        Assert.Equal((spelled, Enum.Parse<TimeUnit>(unit)), (timeframe.Text, timeframe.Unit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Min")]
    [InlineData("0Min")]
    [InlineData("60Min")]
    [InlineData("24Hour")]
    [InlineData("2Day")]
    [InlineData("2Week")]
    [InlineData("5Month")]
    [InlineData("1m")] // a minute to some, a month to others
    [InlineData("1 Min")]
    [InlineData("001Min")]
    [InlineData("-1Min")]
    [InlineData("1Min\n1Min")]
    [InlineData("\u0661Min")] // an Arabic-Indic digit
    public void Refuses_the_rest(string text)
    {
        var refused = Assert.Throws<ToolErrorException>(() => Timeframe.Read(text));

        Assert.Equal("timeframe", refused.Error.Field);
    }
}
