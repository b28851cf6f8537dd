using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Api.Tests;

internal static class A
{
    public const string Order = """{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"accepted"}""";
    public const string Account = """{"id":"904837e3-3b76-47ec-b432-046db621571b","status":"ACTIVE"}""";
    public const string Clock = """{"timestamp":"2026-03-16T14:00:00-04:00","is_open":true,"next_open":"2026-03-17T09:30:00-04:00","next_close":"2026-03-16T16:00:00-04:00"}""";
    public const string NoPosition = """{"code":40410000,"message":"position does not exist"}""";

    public static Guid OrderId { get; } = new("61e69015-8549-4bfd-b9c3-01e75843f47d");

    public static AlpacaApiOptions Options() => new()
    {
        TradingUrl = new Uri("https://trading.test"),
        DataUrl = new Uri("https://data.test"),
        Credentials = AlpacaCredential.OfKey("PKTESTKEYID", new Secret("s3cr3t-t3xt")),
    };

    public static AlpacaApiOptions OptionsFor(Uri address) => Options() with { TradingUrl = address, DataUrl = address };

    public static NewOrder NewOrder() => new()
    {
        Symbol = "AAPL",
        Qty = 15m,
        Side = OrderSide.Buy,
        Type = OrderType.Limit,
        TimeInForce = TimeInForce.Day,
        LimitPrice = 170.50m,
        ClientOrderId = "mine-1",
    };
}
