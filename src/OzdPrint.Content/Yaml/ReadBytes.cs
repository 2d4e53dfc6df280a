namespace OzdPrint.Content;

/// <summary>Why a file's bytes could not be had.</summary>
internal enum ReadFailure
{
    None,
    Missing,
    Denied,
    TooLarge,
    Broken,
}

/// <summary>Reads the bytes of an ordinary file up to a limit.</summary>
internal static class ReadBytes
{
    public static byte[] File(string path, long limit, out ReadFailure failure)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                failure = Directory.Exists(path) ? ReadFailure.Broken : ReadFailure.Missing;
                return [];
            }

            // Pipes and devices have no length. Opening one could wait for ever, so what has no length is not opened.
            if (Target(info).Length == 0)
            {
                failure = ReadFailure.None;
                return [];
            }

            using var file = System.IO.File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            if (length > limit)
            {
                failure = ReadFailure.TooLarge;
                return [];
            }

            // A file that somebody is cutting short may end early.
            var bytes = new byte[length];
            var read = 0;
            for (int count; read < bytes.Length && (count = RandomAccess.Read(file, bytes.AsSpan(read), read)) > 0; read += count)
            {
            }

            failure = ReadFailure.None;
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (UnauthorizedAccessException)
        {
            failure = ReadFailure.Denied;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            failure = ReadFailure.Missing;
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException or ArgumentException)
        {
            failure = ReadFailure.Broken;
        }

        return [];
    }

    private static FileInfo Target(FileInfo info) => info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
}
