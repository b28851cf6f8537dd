using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Matrix.Tests.Judging;

public sealed class StoryTests
{
    [Fact]
    public void Tells_once_what_was_said_again_and_again()
    {
        var unknown = new Claim(ClaimKind.Unknown, "ORDER_UNKNOWN");

        Assert.Equal("Died, 2 x Unknown (ORDER_UNKNOWN), Placed", Story.Of([A.Attempt(new(ClaimKind.Died)), A.Attempt(unknown), A.Attempt(unknown), A.Attempt(new(ClaimKind.Placed))]));
    }
}
