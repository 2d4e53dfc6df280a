using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OzdPrint.Benchmarks;

/// <summary>What a process has cost.</summary>
/// <param name="Wall">From before it was started until it was gone.</param>
/// <param name="Cpu">What it spent on all processors, in its own code and in the system's.</param>
/// <param name="Peak">The most memory that it held at a time, in bytes.</param>
internal readonly record struct ProcessCost(TimeSpan Wall, TimeSpan Cpu, long Peak);

/// <summary>Runs a program and tells what it cost (Linux). The system itself is asked, so that nothing has to be built into the program.</summary>
internal static unsafe partial class RunProcess
{
    // The high-water mark of the memory goes with the process, so it is read over and over while it lives. What is allocated
    // after the last look is missed: so near to its end nothing large is.
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(3);

    // Larger than posix_spawn_file_actions_t in any C library.
    private const int FileActionsBytes = 512;

    // Memory of a family is asked for less often than that of one process: the system has to look at all its pages for it.
    private const int LooksPerFamilyLook = 30;

    // Orphans end by themselves when they miss who started them; who has not by then stays on as something else.
    private static readonly TimeSpan _orphansTime = TimeSpan.FromSeconds(10);

    // EINTR, O_WRONLY, O_WRONLY | O_CREAT | O_APPEND, rw-r--r--, STDOUT_FILENO, STDERR_FILENO, WNOHANG.
    private const int Interrupted = 4;
    private const int WriteOnly = 1;
    private const int WriteOn = 0x441;
    private const uint OwnersFile = 0x1A4;
    private const int StandardOutput = 1;
    private const int StandardError = 2;
    private const int DoNotWait = 1;

    /// <summary>Runs a program in this one's working directory. What it prints is thrown away, but not its complaints.</summary>
    /// <exception cref="InvalidOperationException">It did not end with exit code 0.</exception>
    public static ProcessCost Run(string exe, params string[] arguments) => Run(exe, arguments, log: null);

    /// <summary>
    /// Runs a program that may start others, and counts what these spend and hold as well (once <see cref="ProcessFamily.Adopt"/> was
    /// called). The time ends with the program itself.
    /// </summary>
    /// <param name="log">The file that takes what they print, behind what is in it.</param>
    /// <param name="exe">The program.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <exception cref="InvalidOperationException">It did not end with exit code 0.</exception>
    public static ProcessCost RunFamily(string log, string exe, params string[] arguments) => Run(exe, arguments, log);

    private static ProcessCost Run(string exe, string[] arguments, string? log)
    {
        var withFamily = log is not null;
        nint[] words = [.. arguments.Prepend(exe).Select(Marshal.StringToCoTaskMemUTF8), 0];
        nint[] environment = [.. Variables().Select(Marshal.StringToCoTaskMemUTF8), 0];
        var actions = NativeMemory.AllocZeroed(FileActionsBytes);
        try
        {
            Check(InitActions(actions));
            if (log is null)
            {
                Check(AddOpen(actions, StandardOutput, "/dev/null", WriteOnly, 0));
            }
            else
            {
                Check(AddOpen(actions, StandardOutput, log, WriteOn, OwnersFile));
                Check(AddOpen(actions, StandardError, log, WriteOn, OwnersFile));
            }

            int id;
            var clock = Stopwatch.StartNew();
            fixed (nint* argumentList = words, environmentList = environment)
            {
                Check(Spawn(out id, exe, actions, null, argumentList, environmentList));
            }

            using var ended = new ManualResetEventSlim();
            var peak = 0L;
            var looking = new Thread(() =>
            {
                var looks = 0;
                do
                {
                    peak = Math.Max(peak, ProcessMemory.Read(id, "status", "VmHWM:"));
                    if (withFamily && looks++ % LooksPerFamilyLook == 0)
                    {
                        peak = Math.Max(peak, ProcessFamily.Memory());
                    }
                }
                while (!ended.Wait(_betweenLooks));
            });
            looking.Start();
            var (status, cpu) = Reap(id);
            var wall = clock.Elapsed;
            ended.Set();
            looking.Join();
            if (withFamily)
            {
                cpu += ReapOrphans();
            }

            return status == 0
                ? new ProcessCost(wall, cpu, peak)
                : throw new InvalidOperationException($"{exe} {string.Join(' ', arguments)} ended with status 0x{status:x}");
        }
        finally
        {
            _ = DestroyActions(actions);
            NativeMemory.Free(actions);
            Array.ForEach(words, Marshal.FreeCoTaskMem);
            Array.ForEach(environment, Marshal.FreeCoTaskMem);
        }
    }

    private static IEnumerable<string> Variables()
    {
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            // Settings of this runtime are not for the program that is measured.
            if (variable.Key is string name && !name.StartsWith("DOTNET_", StringComparison.Ordinal))
            {
                yield return $"{name}={variable.Value}";
            }
        }
    }

    private static (int Status, TimeSpan Cpu) Reap(int id)
    {
        while (true)
        {
            if (Wait(id, out var status, 0, out var usage) == id)
            {
                return (status, usage.User.Span + usage.System.Span);
            }

            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw new Win32Exception();
            }
        }
    }

    private static TimeSpan ReapOrphans()
    {
        var spent = TimeSpan.Zero;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < _orphansTime)
        {
            switch (Wait(-1, out _, DoNotWait, out var usage))
            {
                case > 0:
                    spent += usage.User.Span + usage.System.Span;
                    break;
                case 0:
                    Thread.Sleep(_betweenLooks);
                    break;
                default:
                    return spent;
            }
        }

        return spent;
    }

    private static void Check(int error)
    {
        if (error != 0)
        {
            throw new Win32Exception(error);
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Seconds
    {
        public long Whole;
        public long Millionths;

        public readonly TimeSpan Span => TimeSpan.FromSeconds(Whole) + TimeSpan.FromMicroseconds(Millionths);
    }

    /// <summary>The beginning of <c>struct rusage</c>; fourteen numbers follow that are not asked for.</summary>
    [StructLayout(LayoutKind.Sequential, Size = (2 * 16) + (14 * 8))]
    private struct Usage
    {
        public Seconds User;
        public Seconds System;
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitActions(void* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(void* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(void* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int id, string path, void* actions, void* attributes, nint* arguments, nint* environment);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait(int id, out int status, int options, out Usage usage);
}
