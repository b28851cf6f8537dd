using System.Net;
using System.Text;

namespace AlpacaMcp.Api.Tests;

/// <summary>Stands where the socket would be: records each request and gives the prepared answers; when they are used up, the last one repeats.</summary>
internal sealed class AlpacaStub : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> answers = new();
    private Func<CancellationToken, Task<HttpResponseMessage>>? latest;

    public List<SentRequest> Requests { get; } = [];

    public SentRequest Request => Assert.Single(Requests);

    public AlpacaStub Answers(string body) => Answers(HttpStatusCode.OK, body);

    public AlpacaStub Answers(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) => Does(_ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            response.Headers.Add(name, value);
        return Task.FromResult(response);
    });

    public AlpacaStub Fails(HttpRequestError error) => Does(_ => throw new HttpRequestException(error, "broken"));

    /// <summary>Never answers, and lets go when the request is given up.</summary>
    public AlpacaStub Hangs() => Does(token =>
    {
        var silence = new TaskCompletionSource<HttpResponseMessage>();
        token.Register(() => silence.SetCanceled(token));
        return silence.Task;
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = Assert.IsType<Uri>(request.RequestUri);
        Requests.Add(new SentRequest(
            $"{request.Method} {address.PathAndQuery}",
            address.Host,
            request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Content?.Headers.ContentType?.ToString(),
            request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value))));
        latest = answers.TryDequeue(out var next) ? next : latest;
        return await Assert.IsType<Func<CancellationToken, Task<HttpResponseMessage>>>(latest)(cancellationToken).ConfigureAwait(false); // So that the clock's move runs what follows.
    }

    private AlpacaStub Does(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        answers.Enqueue(answer);
        return this;
    }
}
