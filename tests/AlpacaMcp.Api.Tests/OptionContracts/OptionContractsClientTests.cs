using AlpacaMcp.Api.OptionContracts;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.OptionContracts;

public sealed class OptionContractsClientTests : IDisposable
{
    private const string Example = """
        {"id":"98359ef7-5124-49f3-85ea-5cf02df6defa","symbol":"AAPL250620C00100000","name":"AAPL Jun 20 2025 100 Call","status":"active","tradable":true,"expiration_date":"2025-06-20",
         "root_symbol":"AAPL","underlying_symbol":"AAPL","underlying_asset_id":"b0b6dd9d-8b9b-48a9-ba46-b9d54906e415","type":"call","style":"american","strike_price":"100","multiplier":"100",
         "size":"100","open_interest":"237","open_interest_date":"2023-12-11","close_price":"148.38","close_price_date":"2023-12-11","ppind":true,
         "deliverables":[{"type":"equity","symbol":"AAPL","asset_id":"b0b6dd9d-8b9b-48a9-ba46-b9d54906e415","amount":"100","allocation_percentage":"100","settlement_type":"T+2",
         "settlement_method":"CCC","delayed_settlement":false},{"type":"cash","symbol":"USD","amount":null,"allocation_percentage":"0","settlement_type":"T+1","settlement_method":"CADF","delayed_settlement":true}]}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public void Reads_every_documented_field()
    {
        var contract = Strict.Read<OptionContract>(Example);

        Assert.Equal((new Guid("98359ef7-5124-49f3-85ea-5cf02df6defa"), "AAPL250620C00100000", "AAPL Jun 20 2025 100 Call"), (contract.Id, contract.Symbol, contract.Name));
        Assert.Equal((ContractStatus.Active, true, OptionType.Call, ExerciseStyle.American, true), (contract.Status, contract.Tradable, contract.Type, contract.Style, contract.Ppind));
        Assert.Equal(("AAPL", "AAPL", new Guid("b0b6dd9d-8b9b-48a9-ba46-b9d54906e415")), (contract.RootSymbol, contract.UnderlyingSymbol, contract.UnderlyingAssetId));
        Assert.Equal((100m, 100m, 100m, 237m, 148.38m), (contract.StrikePrice, contract.Multiplier, contract.Size, contract.OpenInterest, contract.ClosePrice));
        Assert.Equal((new DateOnly(2025, 6, 20), new DateOnly(2023, 12, 11), new DateOnly(2023, 12, 11)), (contract.ExpirationDate, contract.OpenInterestDate, contract.ClosePriceDate));
        Assert.Equal(
            [
                new() { Type = "equity", Symbol = "AAPL", AssetId = contract.UnderlyingAssetId, Amount = 100, AllocationPercentage = 100, SettlementType = "T+2", SettlementMethod = "CCC", DelayedSettlement = false },
                new() { Type = "cash", Symbol = "USD", AllocationPercentage = 0, SettlementType = "T+1", SettlementMethod = "CADF", DelayedSettlement = true },
            ],
            contract.Deliverables);
    }

    [Fact]
    public async Task Asks_for_contracts_by_every_filter()
    {
        api.Alpaca.Answers($$"""{"option_contracts":[{{Example}}],"next_page_token":"bmV4dA=="}""");

        var page = await api.Contracts.ListAsync(new OptionContractQuery
        {
            UnderlyingSymbols = ["AAPL", "SPY"],
            ShowDeliverables = true,
            Status = ContractStatus.Inactive,
            ExpirationDate = new DateOnly(2025, 6, 20),
            ExpirationDateGte = new DateOnly(2025, 6, 1),
            ExpirationDateLte = new DateOnly(2025, 6, 30),
            RootSymbol = "AAPL",
            Type = OptionType.Put,
            Style = ExerciseStyle.European,
            StrikePriceGte = 50.5m,
            StrikePriceLte = 100m,
            PageToken = "bmV4dA==",
            Limit = 10,
            Ppind = false,
        });

        Assert.Equal(
            "GET /v2/options/contracts?underlying_symbols=AAPL%2CSPY&show_deliverables=true&status=inactive&expiration_date=2025-06-20&expiration_date_gte=2025-06-01&expiration_date_lte=2025-06-30"
            + "&root_symbol=AAPL&type=put&style=european&strike_price_gte=50.5&strike_price_lte=100&page_token=bmV4dA%3D%3D&limit=10&ppind=false",
            api.Alpaca.Request.Line);
        Assert.Equal(("bmV4dA==", 1), (page.NextPageToken, page.OptionContracts.Count));
        Assert.Equal("trading.test", api.Alpaca.Request.Host);
    }

    [Fact]
    public async Task Reads_one_contract()
    {
        api.Alpaca.Answers(Example);

        await api.Contracts.GetAsync("AAPL250620C00100000");

        Assert.Equal("GET /v2/options/contracts/AAPL250620C00100000", api.Alpaca.Request.Line);
        await Assert.ThrowsAsync<ArgumentException>(() => api.Contracts.GetAsync(""));
    }
}
