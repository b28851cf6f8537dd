using System.Globalization;
using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix;

/// <summary>What the command line asks for: cells, or a word on why not.</summary>
internal sealed record MatrixLine(string Title, IReadOnlyList<Cell>? Cells, string Problem = "")
{
    private const string Usage = "--gate | --matrix | --runs N [--seed S] | --cell NAME";

    public static MatrixLine Read(IReadOnlyList<string> arguments)
    {
        try
        {
            return arguments switch
            {
                ["--gate"] => new($"The gate's plan, seed {GatePlan.Seed}: {GatePlan.Cells.Count} cells", GatePlan.Cells),
                ["--matrix"] => new($"The whole matrix: {WholePlan.Cells.Count} cells", WholePlan.Cells),
                ["--runs", var count] => Drawn(Number(count), Environment.TickCount & 0xFFFFFF),
                ["--runs", var count, "--seed", var seed] => Drawn(Number(count), Number(seed)),
                ["--cell", var name] => new("One cell", [Cell.Parse(name)]),
                _ => new("", null, Usage),
            };
        }
        catch (FormatException wrong)
        {
            return new("", null, wrong.Message);
        }
    }

    private static MatrixLine Drawn(int count, int seed) => new($"{count} cells drawn with --seed {seed}", DrawnPlan.Cells(count, seed));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
