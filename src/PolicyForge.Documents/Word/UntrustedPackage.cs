using System.IO.Compression;
using System.Xml;

namespace PolicyForge.Documents.Word;

/// <summary>Opens the parts of a file from outside within limits that no honest policy comes near.</summary>
internal sealed class UntrustedPackage : IDisposable
{
    private const int MostParts = 2000;
    private const long LargestFile = 64 * 1024 * 1024;
    private const long LargestPart = 32 * 1024 * 1024;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        CloseInput = true,
    };

    private readonly ZipArchive _zip;

    private UntrustedPackage(ZipArchive zip) => _zip = zip;

    public static UntrustedPackage Open(Stream file)
    {
        var zip = OpenZip(file);
        if (zip.Entries.Count > MostParts)
            throw new InvalidDataException($"The file has more than {MostParts} parts, which no Word document needs.");
        return new(zip);
    }

    /// <summary>The parts whose path starts with a name, in the order of their paths.</summary>
    public IEnumerable<ZipArchiveEntry> Named(string start) => _zip.Entries
        .Where(entry => entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        .OrderBy(entry => entry.FullName, StringComparer.Ordinal);

    /// <summary>Reads a part, of which no more is unpacked than a part may have, whatever its header claims.</summary>
    public static XmlReader Read(ZipArchiveEntry part)
    {
        if (part.Length > LargestPart)
            throw new InvalidDataException($"{part.FullName} is larger than {LargestPart / (1024 * 1024)} MB unpacked, which no policy needs.");
        return XmlReader.Create(part.Open(), Safe);
    }

    public void Dispose() => _zip.Dispose();

    private static ZipArchive OpenZip(Stream file)
    {
        if (file.CanSeek && file.Length > LargestFile)
            throw new InvalidDataException($"The file is larger than {LargestFile / (1024 * 1024)} MB, which no policy needs.");
        try
        {
            return new ZipArchive(file.CanSeek ? file : Buffered(file), ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException("The file is not a Word document: it is no zip file. Save it from Word as .docx first.", exception);
        }
    }

    private static MemoryStream Buffered(Stream file)
    {
        var memory = new MemoryStream();
        Span<byte> buffer = stackalloc byte[16 * 1024];
        while (file.Read(buffer) is > 0 and var count)
        {
            if (memory.Length + count > LargestFile)
                throw new InvalidDataException($"The file is larger than {LargestFile / (1024 * 1024)} MB, which no policy needs.");
            memory.Write(buffer[..count]);
        }

        memory.Position = 0;
        return memory;
    }
}
