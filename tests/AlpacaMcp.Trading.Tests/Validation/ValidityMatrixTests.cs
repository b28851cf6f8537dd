namespace AlpacaMcp.Trading.Tests.Validation;

public sealed class ValidityMatrixTests
{
    private static readonly IReadOnlyList<MatrixRow> Sayable = [.. MatrixRow.All().Where(row => row.CanBeSaid)];

    [Fact]
    public void What_Alpaca_refuses_for_its_words_alone_is_invalid_here_and_names_a_field()
    {
        var refused = Sayable.Where(row => row.IsRefusedByItsWords).ToList();

        Assert.True(refused.Count > 200, $"{refused.Count} rows");
        Assert.All(refused, row => Assert.True(V.Check(row.Order()) is [{ Field.Length: > 0 }, ..], $"{row}"));
    }

    [Fact]
    public void Whatever_Alpaca_takes_or_refuses_for_its_hour_or_position_passes()
    {
        var passing = Sayable.Where(row => !row.IsRefusedByItsWords).ToList();

        Assert.True(passing.Count > 220, $"{passing.Count} rows");
        Assert.All(passing, row => Assert.Empty(V.Check(row.Order())));
    }

    [Fact]
    public void What_cannot_be_said_here_is_refused_by_Alpaca_or_means_nothing_there()
    {
        Assert.All(MatrixRow.All().Except(Sayable), row => Assert.True(row.IsRefusedByItsWords || row is { Asset: "coin", IsExtended: true }, $"{row}"));
    }
}
