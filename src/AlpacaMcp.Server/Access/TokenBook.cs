using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;

namespace AlpacaMcp.Server.Access;

/// <summary>The tokens of a home, in a file for its owner only. A token itself is nowhere: it is shown when it is made.</summary>
internal sealed partial class TokenBook(string home)
{
    private const int Form = 1;

    /// <summary>The file.</summary>
    internal string Path { get; } = System.IO.Path.Combine(home, "tokens.json");

    /// <summary>Whether tokens were ever made here. An empty book is one: whoever removed the last token did not mean to let everybody in.</summary>
    internal bool Exists => home.Length > 0 && File.Exists(Path);

    /// <summary>What is kept; refuses a file that others may read or that is none.</summary>
    internal IReadOnlyList<KeptToken> Read()
    {
        if (!Exists)
            return [];
        if (OwnedFile.Problem(Path) is { } problem)
            throw new StartupRefusedException($"The tokens: {problem}");
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path), TokensJson.Default.KeptTokens) is { Form: Form, Tokens: { } tokens } && tokens.All(IsWhole)
                ? tokens
                : throw new JsonException("Another form.");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"The tokens in {Path} cannot be read. Restore the file from a backup, or remove it and make the tokens anew.");
        }
    }

    /// <summary>Makes a token and returns it, which nobody can do again.</summary>
    internal string Add(string name, IReadOnlyList<string> scopes, string? account, DateTimeOffset now, DateTimeOffset? expiresAt)
    {
        var others = Read();
        if (!Word().IsMatch(name) || !(account is null || Word().IsMatch(account)))
            throw new StartupRefusedException("A name is 1 to 40 letters, digits, dots, dashes or underscores. No token was made.");
        if (others.Any(token => token.Name == name))
            throw new StartupRefusedException($"There is a token {name} already. Remove it first, or choose another name. No token was made.");
        var text = TokenText.New();
        Write([.. others, new(name, TokenText.Hash(text), scopes, account, now, expiresAt)]);
        return text;
    }

    /// <summary>Forgets a token; false when there is none of the name.</summary>
    internal bool Remove(string name)
    {
        var before = Read();
        if (before.All(token => token.Name != name))
            return false;
        Write([.. before.Where(token => token.Name != name)]);
        return true;
    }

    private void Write(IReadOnlyList<KeptToken> tokens)
    {
        if (ServerHome.Create(home) is { } problem)
            throw new StartupRefusedException($"{Path} cannot be written: {problem}");
        OwnedFile.Replace(Path, JsonSerializer.SerializeToUtf8Bytes(new KeptTokens(Form, tokens), TokensJson.Default.KeptTokens));
    }

    private static bool IsWhole(KeptToken token) => token is { Name.Length: > 0, Hash.Length: SHA256.HashSizeInBytes, Scopes: { } scopes } && scopes.All(Scope.All.Contains);

    [GeneratedRegex("^[A-Za-z0-9._-]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
