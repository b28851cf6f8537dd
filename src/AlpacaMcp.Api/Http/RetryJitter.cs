using System.Security.Cryptography;

namespace AlpacaMcp.Api.Http;

/// <summary>Spreads retries, so that many clients do not come back at the same instant. One of the container's own is kept: a simulation's comes from its seed.</summary>
/// <param name="Next">A fraction from 0 to 1.</param>
internal sealed record RetryJitter(Func<double> Next)
{
    private const int Steps = 1 << 20;

    public RetryJitter()
        : this(static () => RandomNumberGenerator.GetInt32(Steps) / (double)Steps)
    {
    }
}
