using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Watching;

/// <summary>What is waited for; the end of the order always counts.</summary>
[JsonConverter(typeof(WireValueConverter<OrderGoal>))]
public readonly record struct OrderGoal(string Value) : IWireValue<OrderGoal>
{
    /// <summary>All of it filled.</summary>
    public static OrderGoal Filled { get; } = new("filled");

    /// <summary>Any of it filled.</summary>
    public static OrderGoal Partial { get; } = new("partial");

    public static IReadOnlyList<string> Known { get; } = [Filled.Value, Partial.Value];

    public string Value { get => field ?? ""; } = Value;

    public static OrderGoal From(string value) => new(value);

    public override string ToString() => Value;

    internal bool IsReachedBy(Order order) => order.Status.IsTerminal || (this == Partial && order.FilledQty > 0);
}
