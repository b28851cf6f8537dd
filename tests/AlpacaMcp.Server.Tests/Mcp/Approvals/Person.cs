using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Mcp.Approvals;

/// <summary>Who sits before the client: answers every question alike, and remembers them.</summary>
internal sealed class Person(string answer)
{
    private readonly List<string> _questions = [];

    public IReadOnlyList<string> Questions => _questions;

    /// <summary>Done before answering.</summary>
    public Action Thinks { get; init; } = () => { };

    public static Person Agreeing() => new("accept");

    public ValueTask<ElicitResult> AnswerAsync(ElicitRequestParams? question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _questions.Add(question?.Message ?? "");
        Thinks();
        return ValueTask.FromResult(new ElicitResult { Action = answer });
    }
}
