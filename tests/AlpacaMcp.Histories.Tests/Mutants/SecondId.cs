using System.Text;

namespace AlpacaMcp.Histories.Tests.Mutants;

/// <summary>Sends an order that got no good answer once more, under another id.</summary>
internal sealed class SecondId : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SynchronizationContext.SetSynchronizationContext(null); // As the socket's model does.
        if (request.Method != HttpMethod.Post || request.Content is null)
            return await base.SendAsync(request, cancellationToken);
        var body = await request.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException)
        {
            var again = new HttpRequestMessage(HttpMethod.Post, request.RequestUri) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Replace("amcp-", "amcp-again-", StringComparison.Ordinal))) };
            return await base.SendAsync(again, cancellationToken);
        }
    }
}
