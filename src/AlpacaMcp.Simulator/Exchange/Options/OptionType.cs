namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>A call is the right to buy, a put the right to sell.</summary>
internal enum OptionType
{
    Call,
    Put,
}
