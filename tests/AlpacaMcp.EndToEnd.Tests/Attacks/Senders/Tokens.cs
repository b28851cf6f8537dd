using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Tests.Access;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Tokens that are wrong in one way each, and good ones shown where none may be.</summary>
internal static class Tokens
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["token.good"] = Over.Http(target => target.SendAsync(Asked.Order)),
        ["token.none"] = Over.Http(target => target.SendAsync(Asked.Order, token: null)),
        ["token.empty"] = Over.Raw(new() { Authorization = "Bearer " }),
        ["token.guessed"] = Shown(_ => $"alpaca-mcp-{new string('x', 43)}"),
        ["token.expired"] = Claimed(claims => (claims["iat"], claims["nbf"], claims["exp"]) = (IssuerDouble.At(-720), IssuerDouble.At(-720), IssuerDouble.At(-120))),
        ["token.without_end"] = Claimed(claims => claims.Remove("exp")),
        ["token.not_yet"] = Claimed(claims => claims["nbf"] = IssuerDouble.At(120)),
        ["token.other_audience"] = Claimed(claims => claims["aud"] = "https://other.example.test/mcp"),
        ["token.longer_audience"] = Claimed(claims => claims["aud"] = IssuerDouble.Audience + ".evil.example"),
        ["token.no_audience"] = Claimed(claims => claims.Remove("aud")),
        ["token.other_issuer"] = Claimed(claims => claims["iss"] = "https://id.evil.example"),
        ["token.nobody"] = Claimed(claims => claims.Remove("sub")),
        ["token.alg_none"] = Shown(issuer => IssuerDouble.Unsigned(issuer.Claims("alpaca:trade"))),
        ["token.alg_none_in_capitals"] = Shown(issuer => IssuerDouble.Unsigned(issuer.Claims("alpaca:trade"), "NONE")),
        ["token.key_confusion"] = Shown(issuer => issuer.SignedWithThePublicKey(issuer.Claims("alpaca:trade"))),
        ["token.unknown_key"] = Shown(issuer => issuer.Signed(issuer.Claims("alpaca:trade"), "nobodys")),
        ["token.key_is_a_path"] = Shown(issuer => issuer.Signed(issuer.Claims("alpaca:trade"), "../../../dev/null")),
        ["token.anothers_key"] = Shown(SignedByAStranger),
        ["token.raised_scope"] = Shown(WithARaisedScope),
        ["token.no_signature"] = Shown(issuer => issuer.Token("alpaca:trade") is var good ? good[..(good.LastIndexOf('.') + 1)] : ""),
        ["token.critical_header"] = Shown(issuer => issuer.Signed(issuer.Claims("alpaca:trade"), header: new() { ["crit"] = new JsonArray("b64"), ["b64"] = true })),
        ["token.key_elsewhere"] = Over.Http(target => target.SendAsync(Asked.Order, target.Issuer.Signed(
            target.Issuer.Claims("alpaca:trade"), "made-up", new() { ["jku"] = $"http://{target.Trap.Authority}/keys", ["x5u"] = $"http://{target.Trap.Authority}/certificate" }))),
        ["token.in_query"] = Over.Raw(new() { Line = "POST /mcp?access_token={trader}", Authorization = null }),
        ["token.in_cookie"] = Over.Raw(new() { Authorization = null, More = "Cookie: access_token={trader}" }),
        ["token.other_scheme"] = Over.Raw(new() { Authorization = "Basic {trader}" }),
        ["token.two"] = Over.Raw(new() { Authorization = "Bearer x\r\nAuthorization: Bearer {trader}" }),
        ["token.list"] = Over.Raw(new() { Authorization = "Bearer {trader}, Bearer x" }),
    };

    private static Sender Shown(Func<IssuerDouble, string> token) => Over.Http(target => target.SendAsync(Asked.Order, token(target.Issuer)));

    private static Sender Claimed(Action<JsonObject> change) => Shown(issuer =>
    {
        var claims = issuer.Claims("alpaca:trade");
        change(claims);
        return issuer.Signed(claims);
    });

    private static string SignedByAStranger(IssuerDouble issuer)
    {
        using var key = RSA.Create(2048);
        return IssuerDouble.SignedWith(key, issuer.Claims("alpaca:trade"), "rsa");
    }

    // The claims of a token that reads say that it trades; the signature is the old one.
    private static string WithARaisedScope(IssuerDouble issuer)
    {
        var parts = issuer.Token("alpaca:read").Split('.');
        var raised = Convert.ToBase64String(Encoding.UTF8.GetBytes(issuer.Claims("alpaca:trade").ToJsonString())).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return $"{parts[0]}.{raised}.{parts[2]}";
    }
}
