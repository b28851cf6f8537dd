using System.Text;
using System.Text.Json;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>An error that repeats the request's headers, as a proxy with a debugging page does: as they are, in base64, reversed, escaped, and a piece of each.</summary>
/// <param name="status">HTTP status.</param>
public sealed class EchoRequest(int status) : IFault
{
    private const int PieceLength = 12;

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var headers = context.Http.Request.Headers.Select(header => header.Value.ToString()).Where(value => value.Length > 0);
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteNumber("code", 50010000);
            json.WriteString("message", $"cannot handle {string.Join(" ", headers.Select(value => string.Join(" ", Forms(value))))}");
            json.WriteEndObject();
        }

        return context.AnswerAsync(status, "application/json", Encoding.UTF8.GetString(body.ToArray()));
    }

    private static IEnumerable<string> Forms(string value) =>
    [
        value, Convert.ToBase64String(Encoding.UTF8.GetBytes(value)), string.Concat(value.Reverse()), Uri.EscapeDataString(value),
        value.Length > PieceLength ? value[^PieceLength..] : value,
    ];
}
