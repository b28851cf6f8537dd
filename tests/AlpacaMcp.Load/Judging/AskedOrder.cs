using AlpacaMcp.Load.Calls;
using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Load.Judging;

/// <summary>One order asked for.</summary>
/// <param name="Call">The call that asks for it.</param>
/// <param name="Last">What was last said of it.</param>
/// <param name="WasPlaced">The exchange's id under which it was first called placed; null when it never was.</param>
internal sealed record AskedOrder(LoadCall Call, Claim Last, Guid? WasPlaced);
