using AlpacaMcp.Api.Account;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Whether the broker lets the account trade.</summary>
internal sealed class AccountCheck : ICheck
{
    private const string AtAlpaca = "Look at the account's page at Alpaca, or ask its support.";

    public string Name => "account";

    public bool IsPerAccount => true;

    public async Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken)
    {
        if (examined.Broker is not { } broker)
            return examined.NothingToAsk;
        var answer = await broker.AccountAsync();
        return answer.Value is { } account ? Judge(account) : Finding.Warn($"Not read: {answer.Failure}.", "See the lines network and keys.");
    }

    /// <summary>Judges what the broker says of it.</summary>
    internal static Finding Judge(TradingAccount account)
    {
        var text = FormattableString.Invariant($"{Masked(account.AccountNumber ?? "")} is {account.Status}, equity {account.Equity:0.00} USD, buying power {account.BuyingPower:0.00} USD");
        return account switch
        {
            { AccountBlocked: true } => Finding.Fail($"{text}; the account is blocked.", AtAlpaca),
            { TradingBlocked: true } => Finding.Fail($"{text}; trading is blocked.", AtAlpaca),
            { TradeSuspendedByUser: true } => Finding.Warn($"{text}; its owner has suspended trading.", "When that is over: alpaca-mcp account-config set suspend_trade=false --reason …"),
            _ when account.Status != AccountStatus.Active => Finding.Fail($"{text}; only an active account trades.", AtAlpaca),
            _ => Finding.Ok($"{text}."),
        };
    }

    private static string Masked(string number) => number.Length > 4 ? $"…{number[^4..]}" : "…";
}
