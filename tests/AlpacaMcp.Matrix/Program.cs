using AlpacaMcp.Matrix;

// dotnet run -c Release --project tests/AlpacaMcp.Matrix -- --gate | --matrix | --runs N [--seed S] | --cell NAME | --halts N [--seed S],
// with ALPACA_MCP_BIN for the native executable. The exchange runs in this process; its book and its log are the oracle.
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};
var line = MatrixLine.Read(args);
Console.WriteLine(line.Title);
return line.Run is { } run ? await run(Console.Out, interrupted.Token) : 2;
