using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentSample;

/// <summary>What the tools have answered so far.</summary>
internal sealed class Heard(IReadOnlyList<ChatMessage> messages)
{
    private readonly List<FunctionResultContent> _results = [.. messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>()];

    public int Count => _results.Count;

    /// <summary>What a result says under a path such as "order.id", as text; of the last result, or of the one so many before it.</summary>
    public string Of(string path, int before = 0)
    {
        var (_, json) = Read(_results[^(before + 1)]);
        return path.Split('.').Aggregate(json, (at, name) => at.GetProperty(name)).ToString();
    }

    /// <summary>A tool's reply as JSON, and whether it is an error.</summary>
    public static (bool IsError, JsonElement Json) Read(FunctionResultContent result)
    {
        var reply = (JsonElement)(result.Result ?? throw new InvalidOperationException("A tool answered nothing."));
        var text = reply.GetProperty("content")[0].GetProperty("text").GetString() ?? "";
        using var json = JsonDocument.Parse(text);
        return (reply.TryGetProperty("isError", out var isError) && isError.GetBoolean(), json.RootElement.Clone());
    }
}
