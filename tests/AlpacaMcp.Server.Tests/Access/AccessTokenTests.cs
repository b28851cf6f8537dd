using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace AlpacaMcp.Server.Tests.Access;

public sealed class AccessTokenTests
{
    public static TheoryData<string> Wrong =>
    [
        "expired", "without an end", "not yet valid", "another audience", "no audience", "another issuer", "an issuer with a slash more", "alg none", "alg None", "no algorithm's name",
        "public key as secret", "unknown key", "no key id", "another key under a published id", "altered claims", "no signature", "critical header", "nobody", "encrypted form", "two parts", "no token at all",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_token_that_is_wrong_in_one_way_gets_401_and_reaches_nothing(string way)
    {
        await using var bench = await GuardedBench.StartAsync();

        var answer = await bench.CallAsync(Token(bench.Issuer, way), "place_stock_order", GuardedBench.Order);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("error=\"invalid_token\"", answer.Challenge, StringComparison.Ordinal);
        Assert.Contains("resource_metadata=\"https://mcp.example.test/.well-known/oauth-protected-resource/mcp\"", answer.Challenge, StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Without_a_token_the_answer_says_where_to_get_one()
    {
        await using var bench = await GuardedBench.StartAsync();

        var answer = await bench.CallAsync(null, "get_status");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("Bearer scope=\"alpaca:read\", resource_metadata=\"https://mcp.example.test/.well-known/oauth-protected-resource/mcp\"", answer.Challenge);
        Assert.Empty(bench.Issuer.Asked);
    }

    [Theory]
    [InlineData("rsa")]
    [InlineData("ec")]
    [InlineData("scp list")]
    public async Task A_good_token_is_good(string kind)
    {
        await using var bench = await GuardedBench.StartAsync();
        var claims = bench.Issuer.Claims();
        if (kind == "scp list")
        {
            claims.Remove("scope");
            claims["scp"] = new JsonArray("openid", "alpaca:read");
        }

        var answer = await bench.CallAsync(kind == "ec" ? bench.Issuer.SignedByEc(claims) : bench.Issuer.Signed(claims), "get_status");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("\"environment\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_issuer_is_asked_once_for_many_tokens_and_once_a_minute_for_keys_that_it_does_not_have()
    {
        await using var bench = await GuardedBench.StartAsync();
        using var foreign = RSA.Create(2048);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await bench.CallAsync(bench.Issuer.Token(), "get_status")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await bench.CallAsync(IssuerDouble.SignedWith(foreign, bench.Issuer.Claims(), $"made-up-{i}"), "get_status")).Status);
        }

        Assert.Equal(["/realms/desk/.well-known/openid-configuration", "/realms/desk/keys"], bench.Issuer.Asked.ToArray());
    }

    [Fact]
    public async Task A_new_key_is_found_and_one_that_was_withdrawn_is_forgotten()
    {
        await using var bench = await GuardedBench.StartAsync();
        using var next = RSA.Create(2048);
        await bench.CallAsync(bench.Issuer.Token(), "get_status");
        bench.Issuer.Publish("next", next);
        bench.Issuer.Withdraw("rsa");
        bench.Time.Advance(TimeSpan.FromMinutes(1));

        var renewed = await bench.CallAsync(IssuerDouble.SignedWith(next, bench.Issuer.Claims(), "next"), "get_status");
        var withdrawn = await bench.CallAsync(bench.Issuer.Token(), "get_status");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (renewed.Status, withdrawn.Status));
    }

    [Fact]
    public async Task An_issuer_that_is_away_costs_nobody_a_token_for_a_day()
    {
        await using var bench = await GuardedBench.StartAsync();
        await bench.CallAsync(bench.Issuer.Token(), "get_status");
        bench.Issuer.IsBroken = true;

        bench.Time.Advance(TimeSpan.FromHours(23));
        var within = await bench.CallAsync(bench.Issuer.Token(), "get_status");
        bench.Time.Advance(TimeSpan.FromHours(2));
        var after = await bench.CallAsync(bench.Issuer.Token(), "get_status");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (within.Status, after.Status));
        Assert.Equal("10", after.RetryAfter);
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("jwk")]
    public async Task A_key_that_the_token_points_to_or_brings_along_is_not_looked_at(string header)
    {
        await using var bench = await GuardedBench.StartAsync();
        await using var foreign = await IssuerDouble.StartAsync();
        var key = foreign.Rsa.ExportParameters(includePrivateParameters: false);
        JsonNode? value = header == "jwk"
            ? new JsonObject { ["kty"] = "RSA", ["kid"] = "mine", ["n"] = Convert.ToBase64String(key.Modulus ?? []), ["e"] = "AQAB" }
            : $"{foreign.Name}/keys";

        var answer = await bench.CallAsync(IssuerDouble.SignedWith(foreign.Rsa, bench.Issuer.Claims("alpaca:trade"), "mine", new() { [header] = value }), "place_stock_order", GuardedBench.Order);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Empty(foreign.Asked);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Keys_at_another_server_are_not_asked_for()
    {
        await using var bench = await GuardedBench.StartAsync();
        await using var foreign = await IssuerDouble.StartAsync();
        bench.Issuer.KeysElsewhere = $"{foreign.Name}/keys";

        var answer = await bench.CallAsync(bench.Issuer.Token(), "get_status");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Empty(foreign.Asked);
        Assert.Contains("not the issuer's own server", bench.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_of_the_issuers_is_not_followed()
    {
        await using var bench = await GuardedBench.StartAsync();
        await using var foreign = await IssuerDouble.StartAsync();
        bench.Issuer.Redirect = $"{foreign.Name}/keys";

        var answer = await bench.CallAsync(bench.Issuer.Token(), "get_status");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Empty(foreign.Asked);
    }

    [Fact]
    public async Task Who_was_refused_is_logged_and_no_token_is()
    {
        await using var bench = await GuardedBench.StartAsync();
        var own = bench.Make("desk", "alpaca:read");
        string[] tokens = [Token(bench.Issuer, "expired"), Token(bench.Issuer, "unknown key"), own, own[..^1] + (own[^1] == 'A' ? 'B' : 'A')];
        bench.Book.Remove("desk");

        foreach (var token in tokens)
            await bench.CallAsync(token, "get_status");

        Assert.Contains("127.0.0.1", bench.Log, StringComparison.Ordinal);
        Assert.Contains("the token has expired", bench.Log, StringComparison.Ordinal);
        Assert.Contains("a key that the issuer does not publish", bench.Log, StringComparison.Ordinal);
        Assert.All(tokens, token => Assert.DoesNotContain(token[^20..], bench.Log, StringComparison.Ordinal));
        Assert.All(tokens.Take(2), token => Assert.DoesNotContain(token.Split('.')[1], bench.Log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_metadata_of_the_resource_are_for_everybody()
    {
        await using var bench = await GuardedBench.StartAsync();

        var atRoot = await bench.AskAsync(HttpMethod.Get, "/.well-known/oauth-protected-resource", null);
        var atPath = await bench.AskAsync(HttpMethod.Get, "/.well-known/oauth-protected-resource/mcp", null);

        Assert.Equal((HttpStatusCode.OK, atRoot.Text), (atPath.Status, atPath.Text));
        Assert.Equal("https://mcp.example.test/mcp", atRoot.Json.GetProperty("resource").GetString());
        Assert.Equal([bench.Issuer.Name], atRoot.Json.GetProperty("authorization_servers").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["alpaca:read", "alpaca:trade", "alpaca:operate"], atRoot.Json.GetProperty("scopes_supported").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["header"], atRoot.Json.GetProperty("bearer_methods_supported").EnumerateArray().Select(e => e.GetString()));
    }

    private static string Token(IssuerDouble issuer, string way)
    {
        var claims = issuer.Claims("alpaca:trade");
        switch (way)
        {
            case "expired": (claims["nbf"], claims["exp"]) = (IssuerDouble.At(-600), IssuerDouble.At(-120)); break;
            case "without an end": claims.Remove("exp"); break;
            case "not yet valid": claims["nbf"] = IssuerDouble.At(120); break;
            case "another audience": claims["aud"] = "https://mcp.example.test/other"; break;
            case "no audience": claims.Remove("aud"); break;
            case "another issuer": claims["iss"] = "https://id.example.test"; break;
            case "an issuer with a slash more": claims["iss"] = issuer.Name + "/"; break;
            case "nobody": claims.Remove("sub"); break;
        }

        var good = issuer.Signed(claims);
        return way switch
        {
            "alg none" => IssuerDouble.Unsigned(claims),
            "alg None" => IssuerDouble.Unsigned(claims, "None"),
            "no algorithm's name" => IssuerDouble.Unsigned(claims, ""),
            "public key as secret" => issuer.SignedWithThePublicKey(claims),
            "unknown key" => issuer.Signed(claims, "nobodys"),
            "no key id" => issuer.Signed(claims, ""),
            "another key under a published id" => issuer.Signed(claims, "ec"),
            "altered claims" => Altered(good),
            "no signature" => good[..(good.LastIndexOf('.') + 1)],
            "critical header" => issuer.Signed(claims, header: new() { ["crit"] = new JsonArray("b64"), ["b64"] = true }),
            "encrypted form" => $"{good}.AAAA.AAAA",
            "two parts" => good[..good.LastIndexOf('.')],
            "no token at all" => "secret",
            _ => good,
        };
    }

    private static string Altered(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1][..^2]}{(parts[1][^2] == 'A' ? 'B' : 'A')}{parts[1][^1]}.{parts[2]}";
    }
}
