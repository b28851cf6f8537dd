using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.Tests.Access;

/// <summary>
/// An authorization server on loopback: it describes itself, publishes its keys, and counts who asks. Tokens are put together here by hand, so that
/// they can be wrong in every way, and the library that judges them does not agree with itself.
/// </summary>
internal sealed class IssuerDouble : IAsyncDisposable
{
    public const string Audience = "https://mcp.example.test/mcp";
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, JsonObject> _published = new();

    private IssuerDouble(WebApplication app) => _app = app;

    public RSA Rsa { get; } = RSA.Create(2048);

    public ECDsa Ec { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Paths that were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Answers with 500 from now on.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Where it says its keys are; null is where they are.</summary>
    public string? KeysElsewhere { get; set; }

    /// <summary>Answers with a redirect to there.</summary>
    public string? Redirect { get; set; }

    public string Name => _app.Urls.First() + "/realms/desk";

    public static async Task<IssuerDouble> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var issuer = new IssuerDouble(builder.Build());
        issuer._app.Run(issuer.AnswerAsync);
        await issuer._app.StartAsync();
        issuer.Publish("rsa", issuer.Rsa);
        issuer.Publish("ec", issuer.Ec);
        return issuer;
    }

    public void Publish(string keyId, RSA key)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        _published[keyId] = new() { ["kty"] = "RSA", ["kid"] = keyId, ["use"] = "sig", ["n"] = Text(numbers.Modulus), ["e"] = Text(numbers.Exponent) };
    }

    public void Publish(string keyId, ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        _published[keyId] = new() { ["kty"] = "EC", ["kid"] = keyId, ["crv"] = "P-256", ["x"] = Text(point.X), ["y"] = Text(point.Y) };
    }

    public void Withdraw(string keyId) => _published.TryRemove(keyId, out _);

    /// <summary>What a good token says.</summary>
    public JsonObject Claims(string scope = "alpaca:read", string subject = "desk-agent") => new()
    {
        ["iss"] = Name,
        ["aud"] = Audience,
        ["sub"] = subject,
        ["scope"] = scope,
        ["iat"] = At(-60),
        ["nbf"] = At(-60),
        ["exp"] = At(600),
    };

    /// <summary>A good token.</summary>
    public string Token(string scope = "alpaca:read", string subject = "desk-agent") => Signed(Claims(scope, subject));

    /// <summary>Signed as RS256 with the published key.</summary>
    public string Signed(JsonObject claims, string keyId = "rsa", JsonObject? header = null) => SignedWith(Rsa, claims, keyId, header);

    public static string SignedWith(RSA key, JsonObject claims, string keyId, JsonObject? header = null)
    {
        var text = $"{Header("RS256", keyId, header)}.{Part(claims)}";
        return $"{text}.{Text(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public string SignedByEc(JsonObject claims)
    {
        var text = $"{Header("ES256", "ec", null)}.{Part(claims)}";
        return $"{text}.{Text(Ec.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }

    /// <summary>The public key, which everybody has, taken for a shared secret.</summary>
    public string SignedWithThePublicKey(JsonObject claims, string keyId = "rsa")
    {
        var text = $"{Header("HS256", keyId, null)}.{Part(claims)}";
        return $"{text}.{Text(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Rsa.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(text)))}";
    }

    /// <summary>Not signed at all.</summary>
    public static string Unsigned(JsonObject claims, string algorithm = "none") => $"{Header(algorithm, "rsa", null)}.{Part(claims)}.";

    public static long At(int seconds) => TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Rsa.Dispose();
        Ec.Dispose();
    }

    private static string Header(string algorithm, string keyId, JsonObject? more)
    {
        var header = new JsonObject { ["typ"] = "at+jwt", ["alg"] = algorithm, ["kid"] = keyId };
        foreach (var (name, value) in more ?? new JsonObject())
            header[name] = value?.DeepClone();
        return Part(header);
    }

    private static string Part(JsonObject json) => Text(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Text(byte[]? bytes) => Base64Url.EncodeToString(bytes);

    private Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue(context.Request.Path);
        if (Redirect is { } elsewhere)
            context.Response.Redirect(elsewhere);
        else if (IsBroken)
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        else if (context.Request.Path == "/realms/desk/.well-known/openid-configuration")
            return context.Response.WriteAsync(new JsonObject { ["issuer"] = Name, ["jwks_uri"] = KeysElsewhere ?? $"{Name}/keys" }.ToJsonString());
        else if (context.Request.Path == "/realms/desk/keys")
            return context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. _published.Values.Select(key => key.DeepClone())]) }.ToJsonString());
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
