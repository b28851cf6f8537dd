using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Server.Analysis.Strategies;

/// <summary>Understands the legs of a call, all on one underlying; refuses what is none, by field.</summary>
internal static class WishedLegs
{
    private const int Most = 4;
    private const decimal MostPrice = 1_000_000;
    private const decimal MostShares = 1_000_000;
    private const decimal MostContracts = 10_000;

    internal static IReadOnlyList<WishedLeg> Read(IReadOnlyList<StrategyLeg> legs, DateOnly today)
    {
        if (legs.Count is 0 or > Most)
            throw ToolErrorException.InvalidArgument("legs", $"legs takes 1 to {Most} legs; got {legs.Count}.");
        var read = legs.Select((leg, i) => Read($"legs[{i}]", leg, today)).ToList();
        if (read.FirstOrDefault(leg => leg.Contract is not null) is not { Contract.Root: var root })
            throw ToolErrorException.InvalidArgument("legs", "legs must hold at least one option contract, such as AAPL260618C00250000.");
        return read.FirstOrDefault(leg => RootOf(leg) != root) is { } other
            ? throw ToolErrorException.InvalidArgument($"{other.Name}.symbol", $"{other.Name}.symbol {other.Symbol} is not on {root}; every leg must stand on one underlying.")
            : read;
    }

    private static string RootOf(WishedLeg leg) => leg.Contract?.Root ?? OptionSymbol.RootOf(leg.Symbol);

    private static WishedLeg Read(string name, StrategyLeg leg, DateOnly today)
    {
        var symbol = Symbols.Upper(leg.Symbol);
        var contract = OptionSymbol.Parse(symbol);
        if (contract is null && !SymbolForm.IsTicker(symbol))
            throw ToolErrorException.InvalidArgument($"{name}.symbol", $"{name}.symbol '{OutsideText.Clean(leg.Symbol, 40)}' is neither an option contract such as AAPL260618C00250000 nor a ticker such as AAPL.");
        if (contract is { Expiration: var day } && day < today)
            throw ToolErrorException.InvalidArgument($"{name}.symbol", $"{name}.symbol {symbol} expired on {day:yyyy-MM-dd}; today is {today:yyyy-MM-dd}.");
        if (leg.Price is < 0 or > MostPrice)
            throw ToolErrorException.InvalidArgument($"{name}.price", $"{name}.price must be 0 to {MostPrice} USD per share; got {leg.Price}.");
        var qty = Quantity(name, leg, contract is not null);
        return new(name, symbol, contract, leg.Side == OrderSide.Buy ? qty : -qty, leg.Price);
    }

    private static decimal Quantity(string name, StrategyLeg leg, bool isOption)
    {
        if (leg.Qty is { } one && leg.RatioQty is { } other && one != other)
            throw ToolErrorException.InvalidArgument($"{name}.qty", $"{name} gives qty {one} and ratio_qty {other}; give one of them.");
        var qty = leg.Qty ?? leg.RatioQty ?? (isOption ? 1 : throw ToolErrorException.InvalidArgument($"{name}.qty", $"{name} is shares: give their number as qty."));
        var most = isOption ? MostContracts : MostShares;
        return qty <= 0 || qty > most || (isOption && qty != decimal.Truncate(qty))
            ? throw ToolErrorException.InvalidArgument($"{name}.qty", $"{name}.qty must be above 0 and at most {most}{(isOption ? ", in whole contracts" : "")}; got {qty}.")
            : qty;
    }
}
