using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Documents.Word;

namespace PolicyForge.Documents.Tests.Word;

public sealed class StampTests
{
    [Theory]
    [MemberData(nameof(Sample.Kinds), MemberType = typeof(Sample))]
    public void A_file_tells_what_it_was_made_from_and_that_it_is_unchanged(Edition edition, NumberingStyle numbering, bool cover)
    {
        var document = Sample.Document(edition, new(numbering, cover, Contents: true));

        var stamp = Read(WordWriter.Write(document));

        stamp.Stamp.ShouldBe(document.Stamp);
        stamp.Title.ShouldBe(document.Title);
        stamp.Edition.ShouldBe(edition);
        stamp.Edited.ShouldBeFalse();
    }

    [Fact]
    public void Fields_are_read_with_the_words_that_stand_in_them()
    {
        var stamp = Read(WordWriter.Write(Sample.Document()));

        stamp.Fields.ShouldBe([new("approver", "the Principal"), new("lead.name", "Ada Lovelace"), new("facts.lado.phone", "01632 960111")]);
    }

    [Fact]
    public void Clause_ids_are_read_in_reading_order()
    {
        var stamp = Read(WordWriter.Write(Sample.With(Sample.Section("one", "1", "One"), Sample.Clause("two_and-a very long id that Word would cut off somewhere", "1.1", "Two"))));

        stamp.Clauses.ShouldBe(["one", "two_and-a very long id that Word would cut off somewhere"]);
    }

    [Theory]
    [InlineData("reasonable use", "any use")]
    [InlineData("""<w:pStyle w:val="Clause"/>""", """<w:pStyle w:val="BodyText"/>""")]
    public void A_changed_document_is_known_as_edited(string before, string after)
    {
        var bytes = new WordFile(Sample.Document()).With("word/document.xml", xml => xml.Replace(before, after, StringComparison.Ordinal));

        Read(bytes).Edited.ShouldBeTrue();
    }

    [Fact]
    public void Saving_again_with_other_markup_is_no_edit()
    {
        var bytes = new WordFile(Sample.Document()).With("word/document.xml", xml => xml
            .Replace("<w:t>Staff ", """<w:t xml:space="preserve">Staff </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>""", StringComparison.Ordinal)
            .Replace("<w:p>", """<w:p w:rsidR="00A11111">""", StringComparison.Ordinal));

        Read(bytes).Edited.ShouldBeFalse();
    }

    [Fact]
    public void Saving_with_the_Open_XML_SDK_is_no_edit()
    {
        using var stream = new MemoryStream();
        stream.Write(WordWriter.Write(Sample.Document(Edition.Draft)));
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
            file.MainDocumentPart!.Document.Save();

        Read(stream.ToArray()).Edited.ShouldBeFalse();
    }

    [Fact]
    public void New_page_numbers_in_the_contents_are_no_edit()
    {
        var bytes = new WordFile(Sample.Document()).With("word/document.xml", xml => xml.Replace("<w:t>4</w:t>", "<w:t>44</w:t>", StringComparison.Ordinal));

        Read(bytes).Edited.ShouldBeFalse();
    }

    [Fact]
    public void The_properties_repeat_the_stamp()
    {
        var properties = new WordFile(Sample.Document()).Part("docProps/custom.xml").Elements()
            .ToDictionary(property => (string)property.Attribute("name")!, property => property.Value);

        properties["PolicyForge.Policy"].ShouldBe("social-media");
        properties["PolicyForge.ModelVersion"].ShouldBe("3.0");
        properties["PolicyForge.Organisation"].ShouldBe("hillside-academy");
        properties["PolicyForge.Version"].ShouldBe("1.2");
        properties["PolicyForge.Status"].ShouldBe("adopted");
        properties["PolicyForge.Review"].ShouldBe("2026-09-01");
        properties["PolicyForge.ContentHash"].ShouldBe(Read(WordWriter.Write(Sample.Document())).ContentHash);
    }

    [Fact]
    public void A_file_that_is_no_zip_is_refused() =>
        Refusal(Encoding.UTF8.GetBytes("Dear governors")).ShouldContain("no zip file");

    [Fact]
    public void A_zip_that_is_no_Word_file_is_refused() =>
        Refusal(Zip(("readme.xml", "<x/>"))).ShouldContain("no PolicyForge stamp");

    [Fact]
    public void A_Word_file_without_a_stamp_is_refused() =>
        Refusal(new WordFile(Sample.Document()).With("customXml/item1.xml", _ => "<other/>")).ShouldContain("no PolicyForge stamp");

    [Fact]
    public void A_document_type_definition_is_refused() =>
        Refusal(new WordFile(Sample.Document()).With("word/document.xml", xml => xml.Replace("?><w:doc", "?><!DOCTYPE x [<!ENTITY a \"b\">]><w:doc", StringComparison.Ordinal)))
            .ShouldContain("cannot be accepted");

    [Fact]
    public void A_damaged_stamp_is_refused() =>
        Refusal(new WordFile(Sample.Document()).With("customXml/item1.xml", xml => xml.Replace("2026-09-01", "soon", StringComparison.Ordinal))).ShouldContain("damaged");

    [Fact]
    public void A_part_that_unpacks_to_too_much_is_refused() =>
        Refusal(new WordFile(Sample.Document()).With("word/document.xml", _ => new string(' ', 40 * 1024 * 1024))).ShouldContain("larger than 32 MB");

    [Fact]
    public void A_file_of_too_many_parts_is_refused() =>
        Refusal(Zip([.. Enumerable.Range(0, 2001).Select(at => ($"{at}.xml", ""))])).ShouldContain("more than 2000 parts");

    private static WordStamp Read(byte[] bytes) => StampReader.Read(new MemoryStream(bytes));

    private static string Refusal(byte[] bytes) => Should.Throw<InvalidDataException>(() => Read(bytes)).Message;

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return output.ToArray();
    }
}
