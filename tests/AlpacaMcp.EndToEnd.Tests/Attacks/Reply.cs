using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>What an attack got back.</summary>
/// <param name="Status">In short, as the table says it.</param>
/// <param name="Text">Everything.</param>
internal sealed partial record Reply(string Status, string Text)
{
    /// <summary>The message that came back, by itself or as the last event of a stream.</summary>
    public JsonElement Message => Parsed(Text) ?? throw new InvalidOperationException(Text);

    /// <summary>The state that goes with a question.</summary>
    public string State => Message.GetProperty("result").GetProperty("requestState").GetString() ?? "";

    /// <summary>The error that a tool answered with.</summary>
    public JsonElement Error => Parsed(TextOf(Message.GetProperty("result")))?.GetProperty("error") ?? throw new InvalidOperationException(Text);

    /// <summary>What the tool answered with.</summary>
    public JsonElement Content => Parsed(TextOf(Message.GetProperty("result"))) ?? throw new InvalidOperationException(Text);

    /// <summary>A message over stdio.</summary>
    public static Reply Of(string message) => new(Short(message), message);

    /// <summary>An answer over HTTP. A refusal for want of a token must say where tokens come from.</summary>
    public static Reply Of(int status, string challenge, string text)
    {
        var code = status.ToString(CultureInfo.InvariantCulture);
        return new(status switch
        {
            200 when Parsed(text) is not null => $"{code} {Short(text)}",
            401 or 403 when ErrorName().Match(challenge) is { Success: true } error && challenge.Contains("resource_metadata=", StringComparison.Ordinal) => $"{code} {error.Groups[1].Value}",
            401 when !challenge.Contains("resource_metadata=", StringComparison.Ordinal) => $"{code} without a challenge",
            _ => code,
        }, text);
    }

    // ok, the code of an error, or that a person is asked.
    private static string Short(string text)
    {
        var message = Parsed(text) ?? throw new InvalidOperationException(text);
        if (message.TryGetProperty("error", out var error))
            return error.GetProperty("code").GetRawText();
        var result = message.GetProperty("result");
        if (result.TryGetProperty("requestState", out _))
            return "asked";
        return result.TryGetProperty("isError", out var failed) && failed.GetBoolean() ? Parsed(TextOf(result))?.GetProperty("error").GetProperty("code").GetString() ?? "" : "ok";
    }

    private static string TextOf(JsonElement result) => result.GetProperty("content")[0].GetProperty("text").GetString() ?? "";

    private static JsonElement? Parsed(string text)
    {
        var data = text.StartsWith('{') ? text : text.Split('\n').LastOrDefault(line => line.StartsWith("data:", StringComparison.Ordinal))?["data:".Length..];
        if (data is null)
            return null;
        using var json = JsonDocument.Parse(data);
        return json.RootElement.Clone();
    }

    [GeneratedRegex("error=\"([a-z_]+)\"")]
    private static partial Regex ErrorName();
}
