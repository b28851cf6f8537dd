using System.Text;
using System.Text.Json.Nodes;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Server.Tests.Hosting;

namespace AlpacaMcp.Server.Tests.Secrets;

public sealed class CredentialStoreTests : IDisposable
{
    private const string KeyId = "PKCANARYOFTHESTORE";
    private const string Secret = "canary/of+the=store";
    private static readonly DateTimeOffset s_at = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private readonly CredentialStore _store;

    public CredentialStoreTests() => _store = new(Path.Combine(_folder.Path, "home"));

    [Fact]
    public void Gives_back_what_was_set_to_another_process()
    {
        _store.Set("paper", AlpacaCredential.OfKey(KeyId, new(Secret)), Key(1), s_at);
        _store.Set("app", AlpacaCredential.OfToken(new("canary-token")), Key(1), s_at);

        var again = new CredentialStore(Path.Combine(_folder.Path, "home"));
        var (key, token) = (again.Find("paper", Key(1)), again.Find("app", Key(1)));

        Assert.Equal((KeyId, Secret), (key?.KeyId, key?.Secret.Reveal()));
        Assert.Equal((null, "canary-token"), (token?.KeyId, token?.Secret.Reveal()));
        Assert.Equal([("paper", s_at), ("app", s_at)], again.List().Select(entry => (entry.Name, entry.SetAt)));
        Assert.Null(again.Find("live", Key(1)));
    }

    [Fact]
    public void The_file_is_its_owners_and_holds_no_part_of_the_credential()
    {
        _store.Set("paper", AlpacaCredential.OfKey(KeyId, new(Secret)), Key(1), s_at);
        var text = File.ReadAllText(_store.Path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_store.Path));
        foreach (var secret in (string[])[KeyId, Secret])
        {
            Assert.DoesNotContain(secret[..8], text, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))[..8], text, StringComparison.Ordinal);
        }

        Assert.Equal([_store.Path], Directory.GetFiles(Path.GetDirectoryName(_store.Path)!));
    }

    [Fact]
    public void Setting_and_removing_leave_the_others()
    {
        _store.Set("paper", AlpacaCredential.OfKey("ONE", new("first")), Key(1), s_at);
        _store.Set("live", AlpacaCredential.OfKey("TWO", new("second")), Key(1), s_at);
        _store.Set("paper", AlpacaCredential.OfKey("THREE", new("third")), Key(1), s_at.AddDays(1));

        Assert.Equal(("THREE", "TWO"), (_store.Find("paper", Key(1))?.KeyId, _store.Find("live", Key(1))?.KeyId));
        Assert.True(_store.Remove("paper"));
        Assert.False(_store.Remove("paper"));
        Assert.Equal(["live"], _store.List().Select(entry => entry.Name));
    }

    [Fact]
    public void Another_master_key_opens_nothing_and_seals_nothing_beside_what_it_cannot_open()
    {
        _store.Set("paper", AlpacaCredential.OfKey(KeyId, new(Secret)), Key(1), s_at);

        Assert.Contains("does not open with the master key of test 2", Refused(() => _store.Find("paper", Key(2))), StringComparison.Ordinal);
        Assert.Contains("does not open with the master key of test 2", Refused(() => _store.Set("live", AlpacaCredential.OfToken(new("t")), Key(2), s_at)), StringComparison.Ordinal);
        Assert.Equal(KeyId, _store.Find("paper", Key(1))?.KeyId);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("nonce")]
    [InlineData("sealed")]
    public void A_changed_entry_does_not_open(string field)
    {
        _store.Set("paper", AlpacaCredential.OfKey(KeyId, new(Secret)), Key(1), s_at);
        var file = JsonNode.Parse(File.ReadAllText(_store.Path))!;
        var entry = file["entries"]![0]!;
        var bytes = field == "name" ? [] : Convert.FromBase64String((string)entry[field]!);
        if (bytes.Length > 0)
            bytes[0] ^= 1;
        entry[field] = field == "name" ? "live" : Convert.ToBase64String(bytes);
        File.WriteAllText(_store.Path, file.ToJsonString());

        Assert.Contains("does not open", Refused(() => _store.Find(field == "name" ? "live" : "paper", Key(1))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_others_may_read_is_refused()
    {
        _store.Set("paper", AlpacaCredential.OfKey(KeyId, new(Secret)), Key(1), s_at);
        File.SetUnixFileMode(_store.Path, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Assert.Contains($"chmod 600 {_store.Path}", Refused(() => _store.List()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"form\":2,\"entries\":[]}")]
    public void A_file_that_cannot_be_understood_is_refused_and_stays(string content)
    {
        _store.Set("paper", AlpacaCredential.OfKey(KeyId, new(Secret)), Key(1), s_at);
        File.WriteAllText(_store.Path, content);

        Assert.Contains("cannot be read", Refused(() => _store.Set("paper", AlpacaCredential.OfToken(new("t")), Key(1), s_at)), StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(_store.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64 at all")]
    public void What_is_not_32_bytes_is_no_master_key(string text) => Assert.Null(MasterKey.Parse(text, "test"));

    public void Dispose() => _folder.Dispose();

    private static MasterKey Key(byte fill) => MasterKey.Parse(Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray()), $"test {fill}")!;

    private static string Refused(Action work) => Assert.Throws<StartupRefusedException>(work).Message;
}
