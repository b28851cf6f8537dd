using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Server.Tests.Hosting;

namespace AlpacaMcp.Server.Tests.Secrets;

public sealed class CredentialReaderTests : IDisposable
{
    private static readonly string s_master = Convert.ToBase64String(Enumerable.Repeat((byte)7, MasterKey.Length).ToArray());
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_written_wins_over_a_file_and_a_file_over_the_store()
    {
        Store("paper", "OF-THE-STORE");
        (string, string)[] written = [("ALPACA_API_KEY", "K"), ("ALPACA_SECRET_KEY", "of-the-environment")], file = [("ALPACA_API_KEY", "K"), ("ALPACA_SECRET_KEY_FILE", Secret("of-a-file"))];

        Assert.Equal("of-the-environment", Read([.. file, written[1]]).Credential.Secret.Reveal());
        Assert.Equal("of-a-file", Read(file).Credential.Secret.Reveal());
        Assert.Equal("OF-THE-STORE", Read().Credential.KeyId);
    }

    [Fact]
    public void A_stored_credential_is_enough_to_leave_the_embedded_exchange()
    {
        Store("paper", "OF-THE-STORE");

        Assert.False(Resolve().Embedded);
        Assert.True(BrokerProfileResolver.Resolve(Settings(), _folder.Path, simulator: true).Embedded);
    }

    [Fact]
    public void The_store_is_asked_for_paper_or_live_or_the_name_that_is_set()
    {
        Store("paper", "P");
        Store("live", "L");
        Store("other", "O");

        Assert.Equal("P", Read().Credential.KeyId);
        Assert.Equal("L", CredentialReader.Read(Settings(), _folder.Path, isLive: true).Credential.KeyId);
        Assert.Equal("O", Read(("ALPACA_MCP_CREDENTIAL", "other")).Credential.KeyId);
        Assert.Contains("has no credential none, only paper, live, other", Refused(("ALPACA_MCP_CREDENTIAL", "none")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_without_its_key_is_refused_and_says_how_to_give_one()
    {
        Store("paper", "P");

        var refused = Assert.Throws<StartupRefusedException>(() => CredentialReader.Read(A.Settings(), _folder.Path, isLive: false)).Message;

        Assert.Contains("ALPACA_MCP_MASTER_KEY_FILE", refused, StringComparison.Ordinal);
        Assert.Contains("openssl rand -base64 32", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALPACA_OAUTH_TOKEN", "canary", "environment")]
    [InlineData("ALPACA_OAUTH_TOKEN_FILE", null, "secret-file")]
    public void A_token_is_a_credential(string name, string? value, string source)
    {
        var found = Read((name, value ?? Secret("canary")));

        Assert.Equal((null, "canary"), (found.Credential.KeyId, found.Credential.Secret.Reveal()));
        Assert.Contains(source, found.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_beside_a_key_is_refused() =>
        Assert.Contains("may be two accounts", Refused([.. A.Keys(), ("ALPACA_OAUTH_TOKEN", "canary")]), StringComparison.Ordinal);

    [Fact]
    public void A_secret_file_without_a_key_id_is_refused() =>
        Assert.Contains("ALPACA_API_KEY is not", Refused(("ALPACA_SECRET_KEY_FILE", Secret("canary"))), StringComparison.Ordinal);

    [Fact]
    public void A_file_is_read_again()
    {
        var found = Read(("ALPACA_API_KEY", "K"), ("ALPACA_SECRET_KEY_FILE", Secret("before")));
        Secret("after");

        Assert.Equal("after", found.Again().Secret.Reveal());
    }

    public void Dispose() => _folder.Dispose();

    private static Settings Settings(params (string Name, string Value)[] settings) => A.Settings([("ALPACA_MCP_MASTER_KEY", s_master), .. settings]);

    private FoundCredential Read(params (string Name, string Value)[] settings) => CredentialReader.Read(Settings(settings), _folder.Path, isLive: false);

    private BrokerProfile Resolve(params (string Name, string Value)[] settings) => BrokerProfileResolver.Resolve(Settings(settings), _folder.Path, simulator: false);

    private string Refused(params (string Name, string Value)[] settings) => Assert.Throws<StartupRefusedException>(() => Read(settings)).Message;

    private void Store(string name, string keyId) => new CredentialStore(_folder.Path)
        .Set(name, AlpacaCredential.OfKey(keyId, new("stored")), MasterKey.Parse(s_master, "test")!, DateTimeOffset.UnixEpoch); // it is a key

    private string Secret(string content)
    {
        var path = _folder.Write("secret-file", content);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
