namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>Carries an attack out and says what came back.</summary>
internal delegate Task<Reply> Sender(ITarget target);
