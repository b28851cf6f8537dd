namespace AlpacaMcp.Api.Http;

/// <summary>Endpoints that fail together, and so share a circuit breaker.</summary>
internal enum EndpointGroup
{
    Account,
    Positions,
    Orders,
    OrderEntry,
    Calendar,
    Assets,
    StockData,
    CryptoData,
    OptionData,
    ReferenceData,
    News,
    Watchlists,
    Locates,
}
