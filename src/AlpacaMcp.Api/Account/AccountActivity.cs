using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>One thing that happened to the account: a fill, or anything else. What a kind has not is null.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountactivities-2"/>
public sealed record AccountActivity
{
    /// <summary>Its id; of the last one of a page, also where the next page begins.</summary>
    public required string Id { get; init; }

    /// <summary><c>FILL</c>, <c>DIV</c>, <c>FEE</c>, …; Alpaca adds types without notice.</summary>
    public required string ActivityType { get; init; }

    /// <summary>A closer word for some types, such as <c>CDIV</c>.</summary>
    public string? ActivitySubType { get; init; }

    /// <summary>When it was executed; fills only.</summary>
    public DateTimeOffset? TransactionTime { get; init; }

    /// <summary>The day it happened or settled on; not for fills.</summary>
    [JsonConverter(typeof(DayConverter))]
    public DateOnly? Date { get; init; }

    /// <summary>When it was written down; not for fills.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary><c>fill</c> or <c>partial_fill</c>; fills only.</summary>
    public string? Type { get; init; }

    /// <summary><c>buy</c>, <c>sell</c> or <c>sell_short</c>; fills only.</summary>
    public string? Side { get; init; }

    /// <summary>What it is about.</summary>
    public string? Symbol { get; init; }

    /// <summary>CUSIP of the security.</summary>
    public string? Cusip { get; init; }

    /// <summary>How much of it.</summary>
    public decimal? Qty { get; init; }

    /// <summary>Price of one, in dollars.</summary>
    public decimal? Price { get; init; }

    /// <summary>What is left to fill; fills only.</summary>
    public decimal? LeavesQty { get; init; }

    /// <summary>What of the order has filled so far; fills only.</summary>
    public decimal? CumQty { get; init; }

    /// <summary>The order; fills only.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>The order's status after it; fills only.</summary>
    public string? OrderStatus { get; init; }

    /// <summary>Money that came, negative when it went.</summary>
    public decimal? NetAmount { get; init; }

    /// <summary>Dividend of one share.</summary>
    public decimal? PerShareAmount { get; init; }

    /// <summary>The broker's words.</summary>
    public string? Description { get; init; }

    /// <summary><c>executed</c>, <c>correct</c> or <c>canceled</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Shared by activities of one cause.</summary>
    public string? GroupId { get; init; }

    /// <summary>Currency of the amounts.</summary>
    public string? Currency { get; init; }
}
