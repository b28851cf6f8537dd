using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Charts;

namespace AlpacaMcp.Server.Charts;

/// <summary>Charts of what the account consists of.</summary>
internal sealed class PositionsCharts(PositionsClient positions, AccountClient account, StandingReader standing)
{
    internal async Task<Chart> DrawAsync(ChartSize size, CancellationToken cancellationToken)
    {
        var (reading, money) = (positions.ListAsync(cancellationToken), account.GetAsync(cancellationToken));
        await Task.WhenAll(reading, money);
        var (held, owner) = (await reading, await money);
        var slices = Slices.Of(held, owner.Cash ?? 0);
        if (slices.Count == 0)
            throw Chart.Nothing("The account holds no position and no cash.", "Look at get_account_info.");
        var (whose, title) = (standing.Of(owner), $"Positions and cash   {ChartNumbers.Money(slices.Sum(slice => slice.Value), "$")}");
        var reply = new ChartReply
        {
            Kind = ChartKind.Positions.Value,
            Environment = whose.Environment,
            Account = whose.Account,
            Count = slices.Count,
            Slices = [.. slices.Select(slice => new SliceView(slice.Name, slice.Value, slice.Percent))],
            Notes = Notes(held, owner.Cash ?? 0),
        };
        return new(reply, await ChartStudio.DrawAsync(size, sheet => PositionsChart.Draw(sheet, title, "$", slices), cancellationToken));
    }

    private static IReadOnlyList<string>? Notes(IReadOnlyList<Position> held, decimal cash)
    {
        string?[] notes =
        [
            held.Any(position => position.Qty < 0) ? "Short positions count with what buying them back would cost." : null,
            cash < 0 ? $"{ChartNumbers.Money(-cash, "$")} are owed; what is owed is no slice." : null,
            held.Any(position => position.MarketValue is null) ? "Positions without a market value are left out." : null,
        ];
        return notes.OfType<string>().ToList() is { Count: > 0 } said ? said : null;
    }
}
