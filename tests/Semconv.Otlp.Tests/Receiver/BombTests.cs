using System.Net;
using Semconv.TestSupport;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>How much memory a receiver gives to a request that unpacks to more than it takes. No other test may take memory meanwhile.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BombTests
{
    private const string Name = nameof(BombTests);

    private const string Protobuf = "application/x-protobuf";

    [Fact]
    public async Task Bomb_is_too_large_and_takes_no_memory_to_speak_of()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var bomb = PackedBytes.Bomb(1L << 30);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var round = 0; round < 2; round++)
        {
            using var answer = await receiver.PostAsync("/v1/traces", bomb, Protobuf, "gzip");
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Equal(8, (await receiver.Grpc.CallAsync(GrpcClient.Frame(bomb, flag: 1), encoding: "gzip")).Status);
        }

        await receiver.ServeGoodClientsAsync();
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 << 20);
    }
}
