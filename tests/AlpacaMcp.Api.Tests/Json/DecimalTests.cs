using System.Globalization;
using System.Text;
using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.Orders;
using CsCheck;

namespace AlpacaMcp.Api.Tests.Json;

public sealed class DecimalTests
{
    [Theory]
    [InlineData("\"123456789.123456789\"", "123456789.123456789")]
    [InlineData("123456789.123456789", "123456789.123456789")]
    [InlineData("\"0.000000001\"", "0.000000001")]
    [InlineData("0.1", "0.1")]
    [InlineData("\"-1.50\"", "-1.5")]
    [InlineData("1e-9", "0.000000001")]
    [InlineData("\"1.5E+3\"", "1500")]
    [InlineData("\"79228162514264337593543950335\"", "79228162514264337593543950335")]
    public void Reads_a_decimal_exactly_from_a_number_or_a_text(string json, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Read(json));

    [Theory]
    [InlineData("150", "150")]
    [InlineData("150.00", "150")]
    [InlineData("10.50", "10.5")]
    [InlineData("0.000", "0")]
    [InlineData("-0.010", "-0.01")]
    [InlineData("123456789.123456789", "123456789.123456789")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    public void Writes_a_decimal_as_text_without_trailing_zeros(string value, string expected) =>
        Assert.Equal($$"""{"qty":"{{expected}}"}""", Write(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Any_decimal_survives_the_wire() =>
        Gen.Decimal.Sample(value => Read(Write(value)["{\"qty\":".Length..^1]) == value);

    private static string Write(decimal value) =>
        Encoding.UTF8.GetString(ApiBody.Of(new ReplaceOrder { Qty = value }, AlpacaJsonContext.Default.ReplaceOrder));

    private static decimal? Read(string json)
    {
        var order = $$"""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"new","qty":{{json}}}""";
        return Strict.Read<Order>(order).Qty;
    }
}
