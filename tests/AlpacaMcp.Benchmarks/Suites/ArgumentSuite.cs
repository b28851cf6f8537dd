using System.Text.Json;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;
using BenchmarkDotNet.Attributes;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>What is looked at before an order is one: the call's arguments against the tool's schema, then the order against Alpaca's rules.</summary>
/// <remarks>Public and not sealed: the benchmarks' runner derives from it.</remarks>
public class ArgumentSuite
{
    private const string Tool = "place_stock_order";

    private static readonly OrderValidation s_validation = new(new StockOrderValidator(), new CryptoOrderValidator(), new OptionOrderValidator());

    private static readonly IReadOnlyList<ToolParameter> s_parameters = ToolParameter.Of(
        (ToolCatalog.Find(Tool) ?? throw new InvalidOperationException($"There is no {Tool}.")).Describe().InputSchema);

    private static readonly Dictionary<string, JsonElement> s_arguments = Json(
        """{"symbol":"AAPL","side":"buy","qty":"10","type":"limit","limit_price":"250.5","time_in_force":"day","extended_hours":false}""");

    private static readonly Dictionary<string, JsonElement> s_mistaken = Json("""{"symbol":"AAPL","side":"buy","qty":"10","type":"limit","limit_prise":"250.5"}""");

    private static readonly StockOrder s_bracket = RiskExamples.Buy(10) with { OrderClass = OrderClass.Bracket, TakeProfitLimitPrice = 110m, StopLossStopPrice = 95m };

    // A bracket's exits on the wrong sides of each other, and a limit order without its limit.
    private static readonly StockOrder s_faulty = s_bracket with { LimitPrice = null, TakeProfitLimitPrice = 95m, StopLossStopPrice = 110m };

    private static readonly OptionOrder s_spread = RiskExamples.Spread(1);

    [Benchmark(Description = "seven arguments of place_stock_order")]
    public IDictionary<string, JsonElement> Arguments() => ArgumentReader.Read(Tool, s_parameters, s_arguments);

    [Benchmark(Description = "the same with limit_prise, refused")]
    public string MistakenArguments()
    {
        try
        {
            return string.Join(' ', ArgumentReader.Read(Tool, s_parameters, s_mistaken).Keys);
        }
        catch (ToolErrorException refused)
        {
            return refused.Error.Code;
        }
    }

    [Benchmark(Description = "a bracket order of a stock")]
    public IReadOnlyList<Objection> Bracket() => s_validation.Check(s_bracket);

    [Benchmark(Description = "the same with two faults")]
    public IReadOnlyList<Objection> FaultyBracket() => s_validation.Check(s_faulty);

    [Benchmark(Description = "an option spread")]
    public IReadOnlyList<Objection> Spread() => s_validation.Check(s_spread);

    private static Dictionary<string, JsonElement> Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone());
    }
}
