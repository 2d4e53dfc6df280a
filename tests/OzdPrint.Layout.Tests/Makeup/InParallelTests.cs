namespace OzdPrint.Layout.Tests;

public sealed class InParallelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(500)]
    public void Everything_is_done_once_and_taken_in_order_by_the_caller(int count)
    {
        var worked = new int[count];
        var taken = new List<int>();
        var thread = Environment.CurrentManagedThreadId;
        InParallel.Run(
            count,
            i =>
            {
                Thread.SpinWait((i % 7) * 1000);
                Interlocked.Increment(ref worked[i]);
                return i * i;
            },
            (i, square) =>
            {
                Assert.Equal((i * i, thread), (square, Environment.CurrentManagedThreadId));
                taken.Add(i);
            });
        Assert.All(worked, times => Assert.Equal(1, times));
        Assert.Equal(Enumerable.Range(0, count), taken);
    }

    [Fact]
    public void What_is_first_is_taken_before_the_last_is_done()
    {
        using var isTaken = new ManualResetEventSlim();
        var caller = Environment.CurrentManagedThreadId;
        const int last = 9;
        // If it falls to the caller it would wait for itself.
        InParallel.Run(
            last + 1,
            i => i != last || Environment.CurrentManagedThreadId == caller || isTaken.Wait(TimeSpan.FromMinutes(1)),
            (i, wasTaken) =>
            {
                Assert.True(wasTaken);
                isTaken.Set();
            });
    }

    [Fact]
    public void The_first_fault_is_thrown_when_nothing_runs_any_more()
    {
        for (var round = 0; round < 100; round++)
        {
            var running = 0;
            var taken = 0;
            var fault = Assert.Throws<InvalidOperationException>(() => InParallel.Run(
                40,
                i =>
                {
                    Interlocked.Increment(ref running);
                    Thread.SpinWait(200);
                    Interlocked.Decrement(ref running);
                    return i is 11 or 5 or 30 ? throw new InvalidOperationException($"{i}") : i;
                },
                (_, _) => taken++));
            Assert.Equal(("5", 5, 0), (fault.Message, taken, running));
        }
    }

    [Fact]
    public void A_fault_of_the_taker_is_thrown_too() => Assert.Throws<InvalidOperationException>(
        () => InParallel.Run(20, i => i, (i, _) => throw new InvalidOperationException()));
}
