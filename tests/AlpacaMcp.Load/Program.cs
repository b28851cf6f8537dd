using AlpacaMcp.Load;

// dotnet run -c Release --project tests/AlpacaMcp.Load -- --load [RATE…] | --endure MINUTES | --spike, with ALPACA_MCP_BIN for the native
// executable. The exchange runs in a process of its own, with 20 ms to each answer; its book is the oracle.
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};
var line = LoadLine.Read(args);
Console.WriteLine(line.Title);
return line.Run is { } run ? await run(Console.Out, interrupted.Token) : 2;
