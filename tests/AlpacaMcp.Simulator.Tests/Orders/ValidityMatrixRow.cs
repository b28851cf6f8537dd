using System.Text.Json.Nodes;
using Microsoft.VisualBasic.FileIO;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>
/// One line of validity-matrix.csv, a table written by hand from Alpaca's pages: an order, the hour at which it is sent, and the judgement.
/// An empty code or message is one that Alpaca has not published; the message is the answer's, or a part of it.
/// </summary>
internal sealed record ValidityMatrixRow(
    string Market, string Asset, string Side, string Type, string TimeInForce, string Class, bool Extended, string Status, string Code, string Message)
{
    public bool IsTaken => Status == "ok";

    public static IReadOnlyList<ValidityMatrixRow> All()
    {
        using var parser = new TextFieldParser(Path.Combine(AppContext.BaseDirectory, "Orders", "validity-matrix.csv"));
        parser.SetDelimiters(",");
        parser.ReadFields();
        var rows = new List<ValidityMatrixRow>();
        while (parser.ReadFields() is { } f)
            rows.Add(new(f[0], f[1], f[2], f[3], f[4], f[5], f[6] == "yes", f[7], f[8], f[9]));
        return rows;
    }

    /// <summary>What is wrong with an answer, or null.</summary>
    public string? Objection(Answer answer)
    {
        var isRight = IsTaken
            ? answer.Status == 200
            : $"{answer.Status}" == Status && (Code.Length == 0 || answer["code"] == Code) && answer["message"]!.Contains(Message, StringComparison.Ordinal);
        return isRight ? null : $"{Asset} {Side} {Type} {TimeInForce} {Class}{(Extended ? " extended" : "")}: {Status} {Message}; got {answer.Status} {answer.Text}";
    }

    /// <summary>The order with prices on the proper sides of a market at `price`.</summary>
    public JsonObject Order(JsonObject what, decimal price)
    {
        var order = what.DeepClone().AsObject();
        (order["type"], order["time_in_force"]) = (Type, TimeInForce);
        if (Side != "-")
            order["side"] = Side;
        if (Class.Length > 0)
            order["order_class"] = Class;
        if (Extended)
            order["extended_hours"] = true;
        AddPrices(order, price, up: Side == "buy" ? 1 : -1);
        if (Class is "bracket" or "oco" or "oto")
            AddExits(order, price, up: (Side == "buy") == (Class != "oco") ? 1 : -1);
        return order;
    }

    private void AddPrices(JsonObject order, decimal price, int up)
    {
        if (Type is "stop" or "stop_limit")
            order["stop_price"] = Text(price * (1 + (0.10m * up)));
        if (Type == "stop_limit")
            order["limit_price"] = Text(price * (1 + (0.11m * up)));
        if (Type == "limit" && Class != "oco")
            order["limit_price"] = Text(price * (1 - (0.10m * up)));
        if (Type == "trailing_stop")
            order["trail_price"] = Text(price * 0.02m);
    }

    private void AddExits(JsonObject order, decimal price, int up)
    {
        if (Class != "oto")
            order["take_profit"] = new JsonObject { ["limit_price"] = Text(price * (1 + (0.20m * up))) };
        order["stop_loss"] = new JsonObject { ["stop_price"] = Text(price * (1 - (0.20m * up))) };
    }

    private static string Text(decimal price) => FormattableString.Invariant($"{price:0.00}");
}
