using System.Text;

namespace PolicyForge.Documents.Word.Package;

/// <summary>
/// Zips parts so that the same parts always give the same bytes: in the order they are added, all at the earliest time
/// a zip file knows. The layout is that of PKWARE's APPNOTE.TXT, section 4.3.
/// </summary>
/// <remarks>
/// <see cref="System.IO.Compression.ZipArchive"/> takes no parts that are packed already, and it knows no level between
/// its fastest, which makes files a third larger, and its usual one, which takes twice as long as ours.
/// </remarks>
internal sealed class ZipPackage(Stream output) : IDisposable
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint EndOfDirectory = 0x06054B50;
    private const int LocalHeaderLength = 30;
    private const int CentralHeaderLength = 46;

    private const ushort Version = 20;
    private const ushort Deflate = 8;

    /// <summary>1 January 1980; the time of day is zero.</summary>
    private const uint Earliest = ((1 << 5) | 1) << 16;

    private readonly BinaryWriter _output = new(output, Encoding.ASCII, leaveOpen: true);
    private readonly List<Entry> _entries = new(24);
    private int _length;

    private readonly record struct Entry(byte[] Path, PackedPart Part, int Offset);

    /// <summary>Packs and adds a part.</summary>
    public void Add(string path, ReadOnlySpan<byte> part) => Add(path, PackedPart.Of(part));

    /// <summary>Adds a part.</summary>
    public void Add(string path, PackedPart part)
    {
        var entry = new Entry(Encoding.ASCII.GetBytes(path), part, _length);
        _entries.Add(entry);
        _output.Write(LocalHeader);
        WriteHeader(entry);
        _output.Write(entry.Path);
        _output.Write(part.Bytes);
        _length += LocalHeaderLength + entry.Path.Length + part.Bytes.Length;
    }

    /// <summary>Ends the file with the list of its parts.</summary>
    public void Dispose()
    {
        foreach (var entry in _entries)
            WriteDirectory(entry);
        var length = _entries.Sum(entry => CentralHeaderLength + entry.Path.Length);
        _output.Write(EndOfDirectory);
        _output.Write(0); // the numbers of this disk and of the directory's
        _output.Write((ushort)_entries.Count);
        _output.Write((ushort)_entries.Count);
        _output.Write(length);
        _output.Write(_length);
        _output.Write((ushort)0); // no comment
        _output.Dispose();
    }

    private void WriteDirectory(Entry entry)
    {
        _output.Write(CentralHeader);
        _output.Write(Version);
        WriteHeader(entry);
        _output.Write((ushort)0); // no comment
        _output.Write((ushort)0); // the first disk
        _output.Write((ushort)0); // internal attributes
        _output.Write(0); // external attributes
        _output.Write(entry.Offset);
        _output.Write(entry.Path);
    }

    /// <summary>What a part's header and its line in the directory have in common.</summary>
    private void WriteHeader(Entry entry)
    {
        _output.Write(Version);
        _output.Write((ushort)0); // flags
        _output.Write(entry.Part.Deflated ? Deflate : (ushort)0);
        _output.Write(Earliest);
        _output.Write(entry.Part.Checksum);
        _output.Write(entry.Part.Bytes.Length);
        _output.Write(entry.Part.Length);
        _output.Write((ushort)entry.Path.Length);
        _output.Write((ushort)0); // no extra field
    }
}
