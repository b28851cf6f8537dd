namespace AlpacaMcp.Server.Hosting;

/// <summary>
/// Standard input with a longest line. The SDK's reader has none: a client that never ends a line would take all memory.
/// Reading can be cancelled although the console's own read cannot, so the process can end while a read is pending.
/// </summary>
internal sealed class CappedLineStream(Stream input, int longestLine, ServingEnd? end = null) : Stream
{
    private int line;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await input.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken);
        Count(buffer.Span[..read]);
        if (read == 0)
            end?.Signal();
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = input.Read(buffer, offset, count);
        Count(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            input.Dispose();
        base.Dispose(disposing);
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            Lengthen(end);
            line = 0;
            bytes = bytes[(end + 1)..];
        }

        Lengthen(bytes.Length);
    }

    private void Lengthen(int more)
    {
        line += more;
        if (line <= longestLine)
            return;
        end?.Signal();
        throw new IOException($"A message on standard input is longer than {longestLine} bytes.");
    }
}
