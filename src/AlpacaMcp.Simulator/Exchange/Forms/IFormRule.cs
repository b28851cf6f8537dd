using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>One question to an order's form, before anything is known about asset or account.</summary>
internal interface IFormRule
{
    Refusal? Check(OrderRequest request);
}
