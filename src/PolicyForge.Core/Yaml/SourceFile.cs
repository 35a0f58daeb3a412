using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Yaml;

/// <summary>Reads a text file that an author wrote, and says what is wrong with it as a file.</summary>
internal static class SourceFile
{
    /// <summary>
    /// The text with line feeds only and without a byte order mark; null, with a finding, when it cannot be read. Characters
    /// that are not allowed are findings too; they are replaced so that the rest can still be checked.
    /// </summary>
    public static string? Read(IFileTree files, string path, Findings findings)
    {
        if (Bytes(files, path, findings) is not { } bytes)
            return null;
        var content = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        if (!Utf8.IsValid(content))
            findings.Error(FirstInvalid(path, content), Codes.NotUtf8, "This is not UTF-8 text. Save the file with the encoding UTF-8.");
        var text = Encoding.UTF8.GetString(content);
        var lines = text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
        return TextRules.CleanFile(path, lines, findings);
    }

    private static byte[]? Bytes(IFileTree files, string path, Findings findings)
    {
        try
        {
            if (files.LeadsOutside(path))
                return Refused(path, findings);
            var size = files.Length(path);
            if (size <= TextRules.FileBytes)
                return files.ReadAllBytes(path);
            findings.Error(OversizeFile.LongestValue(files, path), Codes.TooLong, TooLong(size));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Error(Place.StartOf(path), Codes.FileUnreadable, $"This file cannot be read: {failure.Message}");
        }

        return null;
    }

    private static byte[]? Refused(string path, Findings findings)
    {
        findings.Error(Place.StartOf(path), Codes.FileUnreadable, "This is a link to a place outside the folder that holds templates/ and tenants/. Copy the file here instead.");
        return null;
    }

    private static string TooLong(long size) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file has {size / 1024.0 / 1024.0:N1} MB; at most {TextRules.FileBytes / 1024 / 1024} MB are read. Its longest value starts here: shorten it (a value has at most {TextRules.ValueLength:N0} characters).");

    private static Place FirstInvalid(string path, ReadOnlySpan<byte> content)
    {
        var index = 0;
        while (Rune.DecodeFromUtf8(content[index..], out _, out var used) == OperationStatus.Done)
            index += used;
        var before = content[..index];
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new Place(path, before.Count((byte)'\n') + 1, column);
    }
}
