using AlpacaMcp.Server.Prompts;
using AlpacaMcp.Server.Resources;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Completions;

/// <summary>
/// completion/complete: what a value that is being typed may become. What nobody knows completes to nothing; it is an aid, not a check.
/// </summary>
internal sealed class CompletionAnswers(OfferedResources resources, CompletionSource source)
{
    /// <summary>The protocol's bound.</summary>
    /// <seealso href="https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/completion"/>
    internal const int Most = 100;

    internal async ValueTask<CompleteResult> CompleteAsync(RequestContext<CompleteRequestParams> request, CancellationToken cancellationToken)
    {
        var typed = request.Params?.Argument.Value.Trim() ?? "";
        var fitting = (await ListAsync(request.Params, typed, cancellationToken))
            .Where(value => value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToList();
        return new() { Completion = new() { Values = [.. fitting.Take(Most)], Total = fitting.Count, HasMore = fitting.Count > Most } };
    }

    private Task<IReadOnlyList<string>> ListAsync(CompleteRequestParams? asked, string typed, CancellationToken cancellationToken) => asked?.Ref switch
    {
        ResourceTemplateReference template when resources.Template(template.Uri) is { } entry && entry.Parameter == asked.Argument.Name =>
            ListAsync(entry.Completes, typed, cancellationToken),
        PromptReference prompt when ParameterOf(prompt.Name, asked.Argument.Name) is { } parameter =>
            parameter.Choices.Count > 0 ? Task.FromResult(parameter.Choices) : ListAsync(parameter.Completes, typed, cancellationToken),
        _ => Task.FromResult<IReadOnlyList<string>>([]),
    };

    private Task<IReadOnlyList<string>> ListAsync(Completes what, string typed, CancellationToken cancellationToken) => what switch
    {
        Completes.Symbol => source.SymbolsAsync(typed, cancellationToken),
        Completes.Watchlist => source.WatchlistsAsync(cancellationToken),
        Completes.OrderId => source.OrderIdsAsync(cancellationToken),
        _ => Task.FromResult<IReadOnlyList<string>>([]),
    };

    private static PromptParameter? ParameterOf(string prompt, string argument) =>
        PromptCatalog.All.FirstOrDefault(p => p.Name == prompt)?.Parameters.FirstOrDefault(p => p.Name == argument);
}
