using AlpacaMcp.Api;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Where the keys come from, and whether the broker takes them. Of the key id only its ends are shown, of the secret nothing.</summary>
internal sealed class KeysCheck : ICheck
{
    private const int ShortestShown = 12;

    public string Name => "keys";

    public bool IsPerAccount => true;

    public async Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken)
    {
        if (examined.Broker is not { } broker)
            return examined.Refusal is null ? Finding.Ok("None are set or stored: the exchange inside the server needs none.") : examined.NothingToAsk;
        var profile = examined.Plan.Profile;
        var who = $"{Masked(profile.Credentials.Current)} from {profile.KeySource}";
        var account = await broker.AccountAsync();
        return account switch
        {
            { Failure: null } => Finding.Ok($"{who}; the broker takes them."),
            { RefusesKeys: true, Status: { } status } => Finding.Fail(
                $"{who}; the broker does not take them (HTTP {(int)status}).",
                "Were they revoked, or made for the other environment? Make new ones at Alpaca: docs/operate/recovery/key-revoked.md."),
            _ => Finding.Warn($"{who}; whether the broker takes them is not known: {account.Failure}.", "See the line network."),
        };
    }

    private static string Masked(AlpacaCredential credential) => credential.KeyId switch
    {
        null => "A bearer token",
        { Length: >= ShortestShown } id => $"The key {id[..2]}…{id[^4..]}",
        _ => "The key …",
    };
}
