namespace AlpacaMcp.Api.Streams;

/// <summary>Who hears a stream. Called one at a time, in order; must not block.</summary>
/// <typeparam name="T">The messages.</typeparam>
public interface IStreamOwner<in T>
{
    /// <summary>The stream is there: authenticated and subscribed. What happened before, since the last message, was not told.</summary>
    void Up();

    /// <summary>A message.</summary>
    /// <param name="message">What it says.</param>
    void Hear(T message);

    /// <summary>The stream is gone or could not be had. It is tried again without end; there is a gap until <see cref="Up"/>.</summary>
    /// <param name="failure">Why.</param>
    void Down(AlpacaStreamException failure);
}
