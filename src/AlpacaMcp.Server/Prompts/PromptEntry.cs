using System.Globalization;
using System.Text;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Prompts;

/// <summary>One prompt of the catalog: an opening that says what is wanted, numbered steps, and what must not happen.</summary>
internal sealed record PromptEntry
{
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public IReadOnlyList<PromptParameter> Parameters { get; init; } = [];

    /// <summary>Says what is wanted, from the arguments as they were read.</summary>
    public required Func<IReadOnlyDictionary<string, string>, string> Opening { get; init; }

    public required IReadOnlyList<PromptStep> Steps { get; init; }
    public required string Closing { get; init; }

    internal Prompt AsPrompt() => new() { Name = Name, Title = Title, Description = Description, Arguments = Parameters.Count == 0 ? null : [.. Parameters.Select(p => p.AsArgument())] };

    internal bool IsPossibleWith(IReadOnlySet<string> tools) => Steps.All(step => !step.Needed || tools.IsSupersetOf(step.Tools));

    internal string Write(IReadOnlyDictionary<string, string> arguments, IReadOnlySet<string> tools)
    {
        var text = new StringBuilder(Opening(arguments)).Append("\n\n");
        foreach (var (index, step) in Steps.Where(step => tools.IsSupersetOf(step.Tools)).Index())
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {step.Text}\n");
        return text.Append('\n').Append(Closing).ToString();
    }
}
