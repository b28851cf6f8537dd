namespace AlpacaMcp.Api;

/// <summary>A gate's pass that wants to know when part of the request is out: tests break it off there.</summary>
public interface IWatchedSend : IDisposable
{
    /// <summary>The first half of the body is with the socket, the second is not.</summary>
    void Halfway();
}
