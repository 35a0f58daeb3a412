using System.Globalization;

namespace PolicyForge.Documents.Marks;

/// <summary>
/// Writes and recognises the fences that carry <see cref="Mark"/>s through Markdown text. The fences are Unicode
/// noncharacters (U+FDD0 to U+FDD3), which text for interchange never holds (Unicode 17, section 23.7).
/// </summary>
public static class MarkedText
{
    /// <summary>Starts an opening fence; the mark's index in decimal and <see cref="EndOfOpen"/> follow.</summary>
    public const char Open = '\uFDD0';

    /// <summary>Ends an opening fence.</summary>
    public const char EndOfOpen = '\uFDD1';

    /// <summary>Closes the innermost open fence.</summary>
    public const char Close = '\uFDD2';

    /// <summary>A new line inside a value, where a real line feed would end the paragraph, list item or table row.</summary>
    public const char NewLine = '\uFDD3';

    /// <summary>Whether <paramref name="character"/> is reserved for fences, so that no text of a user may hold it.</summary>
    public static bool IsReserved(char character) => character is >= '\uFDD0' and <= '\uFDEF';

    /// <summary>The opening fence of the mark at <paramref name="index"/> of the list that goes with the text.</summary>
    public static string OpenFence(int index) => string.Create(CultureInfo.InvariantCulture, $"{Open}{index}{EndOfOpen}");

    /// <summary><paramref name="content"/> between the fences of the mark at <paramref name="index"/>.</summary>
    public static string Fence(int index, string content) => OpenFence(index) + content + Close;
}
