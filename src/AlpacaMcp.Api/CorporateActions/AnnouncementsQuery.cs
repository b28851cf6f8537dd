namespace AlpacaMcp.Api.CorporateActions;

/// <summary>Which announcements to read.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-corporate_actions-announcements-1"/>
public sealed record AnnouncementsQuery
{
    /// <summary>Of these types, at least one.</summary>
    public required IReadOnlyList<AnnouncementType> Types { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Last day, at most 90 days later.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Of this company; null for all.</summary>
    public string? Symbol { get; init; }

    /// <summary>Of the company with this CUSIP; null for all.</summary>
    public string? Cusip { get; init; }

    /// <summary>Which date lies between the two days. Default: the ex-date.</summary>
    public AnnouncementDate? DateType { get; init; }
}
