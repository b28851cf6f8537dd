using System.Text.Json;
using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Matrix.Tests.Judging;

public sealed class ClaimReaderTests
{
    [Fact]
    public void A_process_that_died_claims_nothing()
    {
        Assert.Equal(ClaimKind.Died, ClaimReader.Of(null).Kind);
    }

    [Fact]
    public void A_reply_with_an_order_claims_that_it_exists()
    {
        var claim = Read("""{"order":{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","client_order_id":"one"}}""", isError: false);

        Assert.Equal((ClaimKind.Placed, new Guid("61e69015-8549-4bfd-b9c3-01e75843f47d"), "one"), (claim.Kind, claim.OrderId, claim.ClientOrderId));
    }

    [Theory]
    [InlineData("unknown", "ORDER_UNKNOWN", "Unknown")]
    [InlineData("denied", "CLIENT_ORDER_ID_IN_FLIGHT", "NotAgain")]
    [InlineData("denied", "REPEATED_ORDER", "NotAgain")]
    [InlineData("denied", "POSITION_SHARE", "NotPlaced")]
    [InlineData("rejected", "BROKER_REJECTED", "NotPlaced")]
    [InlineData("invalid", "INVALID_ORDER", "NotPlaced")]
    [InlineData("failed", "INTERNAL_ERROR", "NotPlaced")]
    public void An_error_claims_what_its_outcome_says(string outcome, string code, string kind)
    {
        var error = $$$"""{"error":{"code":"{{{code}}}","outcome":"{{{outcome}}}","client_order_id":"one"}}""";

        var claim = Read(error, isError: true);

        Assert.Equal((kind, code, "one"), (claim.Kind.ToString(), claim.Code, claim.ClientOrderId));
    }

    private static Claim Read(string json, bool isError)
    {
        using var parsed = JsonDocument.Parse(json);
        return ClaimReader.Of(new(isError, parsed.RootElement.Clone()));
    }
}
