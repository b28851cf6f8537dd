using AlpacaMcp.Server.Mcp.Completions;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Prompts;

/// <summary>One argument of a prompt: what the user types, how it is checked, and what it may be completed from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means, with an example.</param>
/// <param name="Read">Makes it fit to stand in a prompt, or refuses it.</param>
internal sealed record PromptParameter(string Name, string Description, Func<string, string, string> Read)
{
    public bool Required { get; init; }

    public Completes Completes { get; init; }

    /// <summary>The words it takes; empty when it takes any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    internal PromptArgument AsArgument() => new() { Name = Name, Description = Description, Required = Required };

    internal static PromptParameter Symbol(string description) => new("symbol", description, PromptValues.Symbol) { Required = true, Completes = Completes.Symbol };

    internal static PromptParameter OneOf(string name, string description, params IReadOnlyList<string> choices) =>
        new(name, description, (argument, value) => PromptValues.Word(argument, value, choices)) { Choices = choices };

    internal static PromptParameter Number(string name, string description) => new(name, description, PromptValues.Number);

    internal static PromptParameter Words(string name, string description) => new(name, description, (_, value) => PromptValues.Quote(value));
}
