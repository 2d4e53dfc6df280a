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

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > limit)
                {
                    failure = ReadFailure.TooLarge;
                    return [];
                }
            }

            failure = ReadFailure.None;
            return bytes.ToArray();
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
