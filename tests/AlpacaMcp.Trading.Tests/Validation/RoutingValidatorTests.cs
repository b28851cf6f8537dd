using System.Text.Json;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Tests.Validation;

public sealed class RoutingValidatorTests
{
    [Theory]
    [InlineData("""{"algorithm":"DMA","destination":"NYSE","display_qty":100}""")]
    [InlineData("""{"algorithm":"DMA","destination":"ARCA","display_qty":"300"}""")]
    [InlineData("""{"algorithm":"TWAP","start_time":"2025-07-21T09:30:00-04:00","end_time":"2025-07-21T15:30:00-04:00","max_percentage":0.314}""")]
    [InlineData("""{"algorithm":"VWAP","max_percentage":"0.314"}""")]
    public void Takes_the_published_form(string json)
    {
        Assert.True(V.IsValid(A.Buy(100) with { AdvancedInstructions = Json(json) }));
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{}""")]
    [InlineData("""{"algorithm":"dma","destination":"NYSE"}""")]
    [InlineData("""{"algorithm":"ICEBERG"}""")]
    [InlineData("""{"algorithm":"DMA"}""")]
    [InlineData("""{"algorithm":"DMA","destination":"IEX"}""")]
    [InlineData("""{"algorithm":"DMA","destination":"NYSE","display_qty":50}""")]
    [InlineData("""{"algorithm":"DMA","destination":"NYSE","display_qty":"many"}""")]
    [InlineData("""{"algorithm":"DMA","destination":"NYSE","max_percentage":0.1}""")]
    [InlineData("""{"algorithm":"TWAP","destination":"NYSE"}""")]
    [InlineData("""{"algorithm":"TWAP","max_percentage":1}""")]
    [InlineData("""{"algorithm":"TWAP","max_percentage":0.3141}""")]
    [InlineData("""{"algorithm":"TWAP","start_time":"09:30"}""")]
    [InlineData("""{"algorithm":"TWAP","start_time":"2025-07-21T15:30:00-04:00","end_time":"2025-07-21T09:30:00-04:00"}""")]
    [InlineData("""{"algorithm":"VWAP","urgency":"high"}""")]
    public void Refuses_any_other_by_name(string json)
    {
        Assert.Equal(["advanced_instructions"], V.Fields(A.Buy(100) with { AdvancedInstructions = Json(json) }));
    }

    [Fact]
    public void Takes_day_orders_only()
    {
        Assert.Equal(["time_in_force"], V.Fields(A.Buy(100) with { TimeInForce = TimeInForce.Gtc, AdvancedInstructions = Json("""{"algorithm":"VWAP"}""") }));
    }

    private static JsonElement Json(string text)
    {
        using var parsed = JsonDocument.Parse(text);
        return parsed.RootElement.Clone();
    }
}
