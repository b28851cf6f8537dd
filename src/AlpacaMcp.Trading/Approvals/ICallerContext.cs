namespace AlpacaMcp.Trading.Approvals;

/// <summary>Says for whom the present call is made: approvals and taint are one caller's own.</summary>
public interface ICallerContext
{
    /// <summary>A name; the same for the same caller.</summary>
    string Caller { get; }
}
