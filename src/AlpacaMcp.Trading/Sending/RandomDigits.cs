namespace AlpacaMcp.Trading.Sending;

/// <summary>Makes so many hexadecimal digits that nobody can foresee. A simulation's come from its seed.</summary>
internal delegate string RandomDigits(int count);
