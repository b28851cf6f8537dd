using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Locates;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading;

/// <summary>Refusals that no risk rule owns.</summary>
internal static class Refusals
{
    internal const string NotReconciledCode = "NOT_RECONCILED";

    internal static Objection NotReconciled { get; } = new(
        NotReconciledCode,
        "The broker's orders have not been compared with the journal since this server started, or since broker, clock or journal failed; the broker or the journal does not answer yet. Nothing was sent.",
        "Try again in a few seconds. Reducing orders and cancels work.");

    /// <summary>Whether it says that broker, clock or journal cannot be relied on.</summary>
    internal static bool IsAccident(Objection objection) => objection.Code is "JOURNAL_UNAVAILABLE" or "STATE_UNREADABLE" or RiskCode.ClockSkew;

    internal static string NotPlacedAgain(string clientOrderId) =>
        $"NOT placed again: client_order_id {clientOrderId} already belongs to this same order. Give another id to place a second one.";

    internal static string Repeated(string clientOrderId, TimeSpan window) =>
        $"NOT placed again: the same order was placed as {clientOrderId} less than {window.TotalSeconds:0} s ago, and this is its present state. To place a second one call again with force_new=true.";

    internal static Objection Halted(string reason) => new(
        RiskCode.TradingHalted,
        $"Trading was halted before the request left: {reason} Nothing was sent.",
        "Only the operator can resume: alpaca-mcp resume. Cancels still work.");

    internal static Objection JournalUnavailable(string problem) => new(
        "JOURNAL_UNAVAILABLE",
        $"{problem} Without a record nothing opens; nothing was sent.",
        "Tell the operator: the disk may be full or the home not writable. Reducing orders and cancels still work.");

    internal static Objection WouldNotReduce(RiskCase risk) => new(
        "WOULD_NOT_REDUCE",
        $"{risk.Order.Label}: a close of {risk.Remaining.Qty.Text()} does not fit the position of {risk.Book.Position.Text()} with {(risk.Order.IsBuy ? risk.Book.Buys : risk.Book.Sells).Qty.Text()} already on the way out; nothing was sent.",
        "Another close or order got there first: look at get_open_position and get_orders, and close what is left.",
        "qty",
        risk.Remaining.Qty,
        Math.Abs(risk.Book.Position));

    internal static Objection IdInFlight(string clientOrderId) => new(
        "CLIENT_ORDER_ID_IN_FLIGHT",
        $"An order with client_order_id '{clientOrderId}' is being placed by another call; this one sent nothing.",
        "Read the other call's result, or look the id up with get_orders.",
        "client_order_id");

    internal static Objection IdReused(string clientOrderId) => new(
        "CLIENT_ORDER_ID_REUSED",
        $"client_order_id '{clientOrderId}' already belongs to an order with other parameters; nothing was sent.",
        "Use a new client_order_id for a different order.",
        "client_order_id");

    internal static Objection StateUnreadable(string what) => new(
        "STATE_UNREADABLE",
        $"The broker's {what} cannot be read, so the order's risk cannot be judged; nothing was sent.",
        "Try again in a few seconds; cancels still work.");

    internal static Objection NoPosition(string symbol) => new(
        "NO_POSITION", $"There is no open position in {symbol}.", "Call get_all_positions to see what is held.", "symbol_or_asset_id");

    internal static Objection InvalidField(string field, string message) => new(
        RuleWording.InvalidOrder, message, $"Correct {field} and call again; nothing was sent.", field);

    internal static Objection HeldForOrders(string symbol, decimal wanted, decimal available, IReadOnlyList<string> orderIds) => new(
        "HELD_FOR_ORDERS",
        $"{symbol}: closing {wanted.Text()} needs more than the {available.Text()} available; open orders hold the rest: {string.Join(", ", orderIds)}.",
        "Call again with cancel_orders=true to cancel those orders first, or close less.",
        "cancel_orders",
        wanted,
        available);

    internal static Objection CannotReplace(Order order) => new(
        "CANNOT_REPLACE",
        $"Order {order.Id} is one leg of a multi-leg order; Alpaca changes such orders only as a whole. Nothing was sent.",
        "Replace or cancel the multi-leg order itself: take its id from get_orders with nested=true.",
        "order_id");

    internal static Objection NotExercisable(Position position) => new(
        "CANNOT_EXERCISE",
        $"{position.Symbol} is a position of {position.Qty.Text()}: only option contracts that are held long can be exercised. Nothing was sent.",
        "Call get_all_positions to see what is held; a short contract is bought back with close_position.",
        "symbol_or_contract_id");

    internal static Objection NothingToExercise(OptionSymbol contract) => new(
        "HELD_FOR_ORDERS",
        $"Open orders hold every contract of {contract}; none is left to exercise.",
        "Cancel those orders first: get_orders shows them.",
        "symbol_or_contract_id");

    internal static Objection ExerciseInFlight(OptionSymbol contract) => new(
        "EXERCISE_IN_FLIGHT",
        $"An exercise of {contract} is under way or its fate is not settled; this call sent nothing.",
        "Look at get_all_positions in a minute before calling again.",
        "symbol_or_contract_id");

    internal static Objection LocateInFlight(string symbol) => new(
        LocateRules.InFlight,
        $"Another locate of {symbol} is under way; two at once could not be told apart, and this call sent nothing.",
        "Look at get_locates, then call again if it is still wanted.",
        "symbol");

    internal static Objection ApprovalUnreadable(string problem) => new(
        "JOURNAL_UNAVAILABLE",
        $"{problem} Whether a person must be asked before everything is closed cannot be read; nothing was sent.",
        "Close the positions one by one with close_position: that needs no approval.");

    internal static Objection TooManyApprovals(int most) => new(
        ApprovalCode.TooMany,
        $"{most} orders of this account wait for a person already, and no more are asked for. Nothing was sent.",
        "The operator answers them (alpaca-mcp approvals list); what nobody answers ends after 30 minutes.",
        Limit: most);

    internal static Objection CannotCloseQuantity(Position position, decimal wanted) => new(
        RuleWording.InvalidOrder,
        $"{position.Symbol}: the quantity to close comes to {wanted.Text()}; it must be above 0 and at most {Math.Abs(position.Qty).Text()} (whole-share positions close whole shares).",
        "Give another qty or percentage; nothing was sent.",
        "qty",
        wanted,
        Math.Abs(position.Qty));
}
