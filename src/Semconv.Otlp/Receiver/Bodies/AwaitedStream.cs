using Semconv.Otlp.Streams;

namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>A stream that is read without blocking, and in no other way.</summary>
internal abstract class AwaitedStream : ForwardStream
{
    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public sealed override int Read(byte[] buffer, int offset, int count) => throw Refusal();
}
