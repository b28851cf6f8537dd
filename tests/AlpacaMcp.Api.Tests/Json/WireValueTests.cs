using System.Reflection;
using System.Text.Json;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Api.Tests.Json;

public sealed class WireValueTests
{
    public static TheoryData<Type> WireTypes =>
        [.. typeof(OrderSide).Assembly.GetTypes().Where(type => type.IsValueType && type.GetInterfaces().Any(IsWireValue))];

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void Every_constant_is_a_known_word_and_every_known_word_has_a_constant(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Static);
        var constants = properties.Where(property => property.PropertyType == type).Select(property => property.GetValue(null)?.ToString());
        var known = Assert.IsAssignableFrom<IReadOnlyList<string>>(type.GetProperty("Known")?.GetValue(null));

        Assert.NotEmpty(known);
        Assert.Equal(known, constants);
        Assert.Equal(known.Count, known.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void Every_wire_value_prints_as_its_text(Type type) =>
        Assert.Equal("", Activator.CreateInstance(type)?.ToString());

    [Fact]
    public void Nothing_given_is_the_same_as_empty_text()
    {
        Assert.Equal("", default(OrderSide).Value);
        Assert.Equal(default, OrderSide.From(""));
        Assert.Equal(default(OrderSide).GetHashCode(), new OrderSide("").GetHashCode());
        Assert.Equal(default, Read("null"));
    }

    [Fact]
    public void Text_is_kept_as_it_came()
    {
        Assert.Equal("BUY", OrderSide.From("BUY").Value);
        Assert.NotEqual(OrderSide.Buy, OrderSide.From("BUY"));
        Assert.Equal(OrderSide.Buy, Read("\"buy\""));
        Assert.Equal("sell_short", Read("\"sell_short\"").Value);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[\"buy\"]")]
    public void Only_text_is_a_word(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static OrderSide Read(string json)
    {
        var order = $$"""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"new","side":{{json}}}""";
        return Strict.Read<Order>(order).Side;
    }

    private static bool IsWireValue(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IWireValue<>);
}
