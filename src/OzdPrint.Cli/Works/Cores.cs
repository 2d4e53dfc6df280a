namespace OzdPrint.Cli;

/// <summary>
/// Cores to be taken and given back. More editions are in work than there are cores, since some wait for the disk.
/// </summary>
/// <param name="count">How many there are.</param>
internal sealed class Cores(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);

    /// <summary>Waits for a core and takes it.</summary>
    public Core Take()
    {
        _free.Wait();
        return new Core(_free);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}

/// <summary>A core that was taken; disposing gives it back, and doing so again does nothing.</summary>
internal sealed class Core(SemaphoreSlim free) : IDisposable
{
    private SemaphoreSlim? _free = free;

    /// <inheritdoc/>
    public void Dispose()
    {
        _free?.Release();
        _free = null;
    }
}
