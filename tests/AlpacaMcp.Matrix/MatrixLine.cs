using System.Globalization;
using AlpacaMcp.Matrix.Halts;
using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix;

/// <summary>What the command line asks for: something to run, or a word on why not.</summary>
/// <param name="Title">What it is, printed first.</param>
/// <param name="Run">Runs it and returns the process's exit code; null when the line makes no sense.</param>
internal sealed record MatrixLine(string Title, Func<TextWriter, CancellationToken, Task<int>>? Run)
{
    private const string Usage = "--gate | --matrix | --runs N [--seed S] | --cell NAME | --halts N [--seed S]";

    public static MatrixLine Read(IReadOnlyList<string> arguments)
    {
        try
        {
            return arguments switch
            {
                ["--gate"] => Of($"The gate's plan, seed {GatePlan.Seed}", GatePlan.Cells),
                ["--matrix"] => Of("The whole matrix", WholePlan.Cells),
                ["--runs", var count] => Drawn(Number(count), AnySeed),
                ["--runs", var count, "--seed", var seed] => Drawn(Number(count), Number(seed)),
                ["--cell", var name] => Of(name, [Cell.Parse(name)]),
                ["--halts", var count] => Halts(Number(count), AnySeed),
                ["--halts", var count, "--seed", var seed] => Halts(Number(count), Number(seed)),
                _ => new(Usage, null),
            };
        }
        catch (FormatException wrong)
        {
            return new(wrong.Message, null);
        }
    }

    private static int AnySeed => Environment.TickCount & 0xFFFFFF;

    private static MatrixLine Of(string title, IReadOnlyList<Cell> cells) => new($"{title}: {cells.Count} cells", (output, token) => CellRuns.RunAsync(cells, output, token));

    private static MatrixLine Drawn(int count, int seed) => Of($"Drawn with --seed {seed}", DrawnPlan.Cells(count, seed));

    private static MatrixLine Halts(int count, int seed) => new($"{count} halts, drawn with --seed {seed}", (output, token) => new HaltDrill(count, seed, output).RunAsync(token));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
