using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Positions;

/// <summary>
/// Alpaca's positions, to read, and what to do with bought contracts. There is no closing here: positions are closed by orders of
/// our own, which have an id to look up. Every method throws as <see cref="Orders.OrdersClient"/> does.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/reference/getallopenpositions"/>
public sealed class PositionsClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal PositionsClient(AlpacaHttp http) => this.http = http;

    /// <summary>Lists all positions.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The positions; empty when there are none.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/getallopenpositions"/>
    public Task<IReadOnlyList<Position>> ListAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Positions, "/v2/positions"), Json.IReadOnlyListPosition, cancellationToken);

    /// <summary>Reads the position in one asset.</summary>
    /// <param name="symbolOrAssetId"><c>AAPL</c>, <c>BTCUSD</c>, an OCC option symbol or an asset id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="AlpacaApiException">404 when there is no such position.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/getopenposition"/>
    public Task<Position> GetAsync(string symbolOrAssetId, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Positions, PathTo(symbolOrAssetId)), Json.Position, cancellationToken);

    /// <summary>Looks for the position in one asset.</summary>
    /// <param name="symbolOrAssetId"><c>AAPL</c>, <c>BTCUSD</c>, an OCC option symbol or an asset id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The position, or null when Alpaca's own 404 says there is none.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/getopenposition"/>
    public Task<Position?> FindAsync(string symbolOrAssetId, CancellationToken cancellationToken = default) =>
        http.FindAsync(ApiRequest.Read(EndpointGroup.Positions, PathTo(symbolOrAssetId)), Json.Position, cancellationToken);

    /// <summary>Exercises every contract held that no open order holds, at once: sent once and never again, whatever happens.</summary>
    /// <param name="symbolOrContractId">OCC option symbol or contract id.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the exercise.</param>
    /// <exception cref="AlpacaApiException">404 no such long position, 403 not allowed now. With <see cref="AlpacaApiException.OutcomeUnknown"/> it may have happened.</exception>
    /// <exception cref="AlpacaTransportException">With <see cref="AlpacaTransportException.RequestMayHaveArrived"/> it may have happened.</exception>
    /// <exception cref="AlpacaUnavailableException">Nothing was sent.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/optionexercise"/>
    public Task ExerciseAsync(string symbolOrContractId, CancellationToken cancellationToken = default) => ExerciseAsync(symbolOrContractId, null, cancellationToken);

    /// <summary>The same, past a gate right before it leaves.</summary>
    /// <param name="symbolOrContractId">OCC option symbol or contract id.</param>
    /// <param name="gate">What it passes; null lets it leave.</param>
    /// <param name="cancellationToken">Stops the wait for the answer.</param>
    /// <exception cref="SendRefusedException">The gate stayed shut; nothing was sent.</exception>
    public Task ExerciseAsync(string symbolOrContractId, ISendGate? gate, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Instruct($"{PathTo(symbolOrContractId)}/exercise", gate), cancellationToken);

    /// <summary>Lets contracts that expire today lapse instead of being exercised: sent once and never again.</summary>
    /// <param name="symbolOrContractId">OCC option symbol or contract id.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the instruction.</param>
    /// <exception cref="AlpacaApiException">404 no such long position, 403 not the expiration day.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/optiondonotexercise"/>
    public Task DoNotExerciseAsync(string symbolOrContractId, CancellationToken cancellationToken = default) => DoNotExerciseAsync(symbolOrContractId, null, cancellationToken);

    /// <summary>The same, past a gate right before it leaves.</summary>
    /// <param name="symbolOrContractId">OCC option symbol or contract id.</param>
    /// <param name="gate">What it passes; null lets it leave.</param>
    /// <param name="cancellationToken">Stops the wait for the answer.</param>
    /// <exception cref="SendRefusedException">The gate stayed shut; nothing was sent.</exception>
    public Task DoNotExerciseAsync(string symbolOrContractId, ISendGate? gate, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Instruct($"{PathTo(symbolOrContractId)}/do-not-exercise", gate), cancellationToken);

    private static string PathTo(string symbolOrAssetId) => ApiPath.To("/v2/positions").Segment(Given.Text(symbolOrAssetId)).ToString();
}
