using System.Net;
using System.Runtime.InteropServices;
using AlpacaMcp.Conformance;
using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using Microsoft.Extensions.Hosting;

// The product over HTTP on a free port of loopback, with the fixtures beside its own tools; ends on SIGTERM.
await using var exchanges = new EmbeddedExchanges();
var plan = await exchanges.ConnectAsync(ServerPlanReader.Read(SettingsReader.Read(CommandLine.ProcessEnvironment()), simulator: true), CancellationToken.None);
await using var logger = ServerLogging.Create(plan.Home, plan.LogLevel, plan.Redactor);
await using var app = HttpServer.Build(plan, HttpPlan.OnLoopback(new(IPAddress.Loopback, 0)), logger, Fixtures.AddTo);
using var ending = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    app.Lifetime.StopApplication();
});
await app.StartAsync();
await Console.Error.WriteLineAsync($"Listening on {HttpServer.Endpoint(app)}");
await app.WaitForShutdownAsync();
