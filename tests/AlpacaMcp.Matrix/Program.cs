using AlpacaMcp.Matrix;
using AlpacaMcp.Matrix.Plan;

// dotnet run -c Release --project tests/AlpacaMcp.Matrix -- --gate | --matrix | --runs N [--seed S] | --cell NAME,
// with ALPACA_MCP_BIN for the native executable. The exchange runs in this process; its book is the oracle.
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};
var line = MatrixLine.Read(args);
if (line.Cells is not { } cells)
{
    await Console.Error.WriteLineAsync(line.Problem);
    return 2;
}
Console.WriteLine(line.Title);
return await CellRuns.RunAsync(cells, Console.Out, interrupted.Token);
