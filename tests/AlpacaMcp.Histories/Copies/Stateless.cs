using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Histories.Copies;

/// <summary>The shipped validators, made once for all histories: they remember nothing, and making them takes longer than using them.</summary>
internal static class Stateless
{
    private static readonly StockOrderValidator Stocks = new();
    private static readonly CryptoOrderValidator Crypto = new();
    private static readonly OptionOrderValidator Options = new();

    public static void Share(IServiceCollection services) =>
        services.AddSingleton<IValidator<StockOrder>>(Stocks).AddSingleton<IValidator<CryptoOrder>>(Crypto).AddSingleton<IValidator<OptionOrder>>(Options);
}
