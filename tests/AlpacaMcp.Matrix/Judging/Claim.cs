namespace AlpacaMcp.Matrix.Judging;

/// <summary>One answer, reduced to what can be true or false.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Code">The error's code; empty when there is none.</param>
internal sealed record Claim(ClaimKind Kind, string Code = "")
{
    /// <summary>The exchange's id of the order it shows.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>The client_order_id it names.</summary>
    public string? ClientOrderId { get; init; }

    public override string ToString() => Code.Length == 0 ? Kind.ToString() : $"{Kind} ({Code})";
}
