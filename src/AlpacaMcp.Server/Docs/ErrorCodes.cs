using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Server.Docs;

/// <summary>What each code means that is not a risk rule's. A test fails when the code that answers has another, or none of these.</summary>
internal static class ErrorCodes
{
    internal static IReadOnlyDictionary<string, string> Meanings { get; } = new Dictionary<string, string>
    {
        ["SERVER_BUSY"] = "256 calls are being carried out already; this one was not begun and nothing was sent. Halts and cancels pass.",
        ["READ_ONLY"] = "The server was started to read only; nothing was sent.",
        ["NOT_OFFERED"] = "One of several accounts does not offer that tool; nothing was sent.",
        ["INSUFFICIENT_SCOPE"] = "The caller's token is not good for that tool or that account; nothing was sent.",
        [ApprovalCode.Required] = "A person has to say yes first; nothing was sent.",
        [ApprovalCode.Denied] = "A person said no; nothing was sent.",
        [ApprovalCode.Invalid] = "The answer was altered, late, used or somebody else's; nothing was sent.",
        [ApprovalCode.TooMany] = "20 orders of the account wait for a person already; nothing was sent.",
        ["NOT_RECONCILED"] = "Broker and journal have not been compared since the start, or since broker, clock or journal failed; nothing opens until they are.",
        ["JOURNAL_UNAVAILABLE"] = "The journal cannot be read or written: nothing opens; reducing orders and cancels work.",
        ["STATE_UNREADABLE"] = "The account, positions, orders or clock cannot be read, so the risk cannot be judged; nothing was sent.",
        ["CONFIG_LOOSENING"] = "The setting of the account would be looser; only `alpaca-mcp account-config set` may do that.",
        ["CLIENT_ORDER_ID_REUSED"] = "The id belongs to an order with other parameters; nothing was sent.",
        ["CLIENT_ORDER_ID_IN_FLIGHT"] = "Another call is placing an order of that id; this one sent nothing.",
        ["REPEATED_ORDER"] = "The same order is under way in another call; this one sent nothing.",
        ["WOULD_NOT_REDUCE"] = "The close no longer fits the position, for another was faster; nothing was sent.",
        ["HELD_FOR_ORDERS"] = "Open orders hold the quantity that was to be closed or exercised; nothing was sent.",
        ["EXERCISE_IN_FLIGHT"] = "An exercise of that contract is under way or not settled; nothing was sent.",
        ["LOCATE_IN_FLIGHT"] = "A locate of that symbol is under way or not settled; nothing was sent.",
        ["LOCATE_UNBOUNDED"] = "A locate needs the most it may cost; nothing was sent.",
        ["NOT_LISTED"] = "In search mode tools are called through `call_read_tool` and `call_trading_tool`; nothing was sent.",
        ["UNKNOWN_ARGUMENT"] = "The tool has no such argument; nothing was sent.",
        ["MISSING_ARGUMENT"] = "The tool requires an argument that is not there; nothing was sent.",
        ["REPEATED_ARGUMENT"] = "An argument was given twice; nothing was sent.",
        ["INVALID_ARGUMENT"] = "An argument cannot be read as what it must be; nothing was sent.",
        ["INVALID_ORDER"] = "Alpaca would not take an order of that form; nothing was sent.",
        ["INVALID_LOCATE"] = "Alpaca would not take a locate of that form; nothing was sent.",
        ["NO_POSITION"] = "There is no position in that symbol; nothing was sent.",
        ["CANNOT_REPLACE"] = "A leg of a multi-leg order is changed with the whole order only; nothing was sent.",
        ["CANNOT_EXERCISE"] = "Only option contracts that are held long can be exercised; nothing was sent.",
        ["BROKER_REJECTED"] = "Alpaca refused; nothing was changed.",
        ["BROKER_UNAUTHORIZED"] = "Alpaca does not take the keys, or they belong to another environment.",
        ["BROKER_RATE_LIMITED"] = "Alpaca was asked too often; nothing was changed.",
        ["NOT_FOUND"] = "There is no such order, symbol, list or resource.",
        ["LOCATES_UNAVAILABLE"] = "The account has no locates; Alpaca offers them on live accounts only.",
        ["BROKER_FAILED"] = "Alpaca answered with an error of its own.",
        ["BROKER_UNREACHABLE"] = "Alpaca gave no usable answer, or could not be reached.",
        ["BROKER_UNAVAILABLE"] = "After failures in a row or too many requests nothing is asked for a moment; cancels and look-ups pass.",
        ["NOT_PLACED"] = "The order never reached Alpaca and will not appear later.",
        ["NOT_EXERCISED"] = "The exercise never reached Alpaca and will not appear later.",
        ["LOCATE_NOT_CREATED"] = "The locate never reached Alpaca and will not appear later.",
        ["ORDER_UNKNOWN"] = "The order may or may not exist; its cost stays counted until that is settled. Do not place it again.",
        ["EXERCISE_UNKNOWN"] = "The exercise may or may not have been taken. Do not ask for it again.",
        ["LOCATE_UNKNOWN"] = "The locate may or may not exist. Do not ask for it again.",
        ["NOTHING_TO_DRAW"] = "There are no bars, points or positions that a chart could show.",
        ["CHART_UNAVAILABLE"] = "The library that draws does not lie beside the executable, or does not fit the system; figures are read as ever.",
        ["DEADLINE_EXCEEDED"] = "The call took too long and was given up; it placed no order.",
        ["INTERNAL_ERROR"] = "Something broke inside the server; its log has the details.",
    };
}
