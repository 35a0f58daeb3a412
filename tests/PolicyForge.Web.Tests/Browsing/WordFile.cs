using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using PolicyForge.Documents.Word;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>A Word file that was downloaded, opened.</summary>
internal sealed class WordFile
{
    private readonly XElement _text;

    public WordFile(byte[] content)
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Stamp = StampReader.Read(new MemoryStream(content));
        using var package = new ZipArchive(new MemoryStream(content));
        using var part = package.GetEntry("word/document.xml")!.Open();
        _text = XDocument.Load(part).Root!;
    }

    /// <summary>The hash of the file.</summary>
    public string Sha256 { get; }

    /// <summary>What the file says of itself.</summary>
    public WordStamp Stamp { get; }

    /// <summary>All its words, with plain spaces.</summary>
    public string Words => _text.Value.Replace('\u00a0', ' ');

    /// <summary>Expects an adopted edition without anything left to fill in, stamped as this.</summary>
    public void ShouldBeAdopted(string organisation, string version, string model)
    {
        Stamp.Edition.ShouldBe(Documents.Edition.Adopted);
        (Stamp.Stamp.Organisation, Stamp.Stamp.Version, Stamp.Stamp.ModelVersion).ShouldBe((organisation, version, model));
        Stamp.Edited.ShouldBeFalse();
        Words.ShouldNotContain("[");
        Words.ShouldNotContain("]");
        _text.Descendants().ShouldAllBe(element => element.Name.LocalName != "highlight");
    }
}
