using System.Net;
using System.Text;

namespace AlpacaMcp.Histories.Broker;

/// <summary>An answer on its way back.</summary>
internal sealed record Reply(int Status, byte[] Body)
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><body><h1>Bad gateway</h1></body></html>");

    public static Reply NoContent { get; } = new(204, []);

    public static Reply Of(Refused refused) => new(refused.Status, Encoding.UTF8.GetBytes($$"""{"code":{{refused.Code}},"message":"{{refused.Message.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}"""));

    public static Reply Broken(int status) => new(status, status == 500 ? Encoding.UTF8.GetBytes("""{"code":50010000,"message":"internal server error occurred"}""") : Page);

    /// <summary>The same answer, unreadable: cut, replaced by a page, or empty.</summary>
    public Reply Garbled(int way) => this with
    {
        Status = 200,
        Body = way switch
        {
            0 => Body.Length > 2 ? Body[..(Body.Length / 2)] : [],
            1 => Page,
            2 => Encoding.UTF8.GetBytes("null"),
            _ => [],
        },
    };

    public HttpResponseMessage ToMessage() => new((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
}
