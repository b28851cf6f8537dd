using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentSample;

/// <summary>Prints a conversation, one line for each thing said, called or answered.</summary>
internal sealed class Transcript(TextWriter output)
{
    private const int MostCharacters = 160;

    public void Say(string who, string what) => output.WriteLine($"{who,-7} {what.ReplaceLineEndings(" ")}");

    public void Tell(IEnumerable<ChatMessage> messages)
    {
        foreach (var content in messages.SelectMany(message => message.Contents))
            Tell(content);
    }

    private void Tell(AIContent content)
    {
        switch (content)
        {
            case FunctionCallContent call:
                Say("calls", $"{call.Name} {string.Join(' ', (call.Arguments ?? new Dictionary<string, object?>()).Select(each => $"{each.Key}={each.Value}"))}".TrimEnd());
                break;
            case FunctionResultContent result:
                var (isError, json) = Heard.Read(result);
                Say(isError ? "denied" : "answer", Short(json));
                break;
            case TextContent text:
                Say("agent", text.Text);
                break;
        }
    }

    private static string Short(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length <= MostCharacters ? text : $"{text[..MostCharacters]}…";
    }
}
