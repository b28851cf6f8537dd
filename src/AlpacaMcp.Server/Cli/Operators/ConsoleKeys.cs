using System.Text;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>What a person types at a console that has no controlling terminal to open beside it.</summary>
internal static class ConsoleKeys
{
    public static async Task<string> AskSecretAsync(string prompt, CancellationToken cancellationToken)
    {
        await Console.Error.WriteAsync(prompt);
        var typed = await Task.Run(ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        await Console.Error.WriteLineAsync();
        return typed;
    }

    private static string ReadLine()
    {
        var line = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
                line.Length -= Math.Min(1, line.Length);
            else if (!char.IsControl(key.KeyChar))
                line.Append(key.KeyChar);
        }

        return line.ToString();
    }
}
