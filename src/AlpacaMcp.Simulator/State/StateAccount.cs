using System.Globalization;
using AlpacaMcp.Simulator.Exchange;

namespace AlpacaMcp.Simulator.State;

/// <summary>An account of a kept exchange; its secret is not kept.</summary>
internal sealed record StateAccount(string Terms, AccountIdentity Identity)
{
    public static StateAccount New(SimulatorAccount account) => new(TermsOf(account), AccountIdentity.New());

    public static string TermsOf(SimulatorAccount account) => string.Create(
        CultureInfo.InvariantCulture,
        $"{account.KeyId} with {account.StartCash} USD, margin {account.MarginMultiplier}, options level {account.OptionsLevel}");
}
