using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Web.Api.Problems;

namespace PolicyForge.Web.Api.Replies;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">How many at most, from 1 to 200; 50 when not said.</param>
/// <param name="After">The <c>next</c> of the page before.</param>
internal sealed record Paging([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] string? After)
{
    private const int Usual = 50;
    private const int Most = 200;

    /// <summary>How many to show.</summary>
    public int Size() => Limit is null or (>= 1 and <= Most)
        ? Limit ?? Usual
        : throw new ProblemException(StatusCodes.Status400BadRequest, "limit", $"Ask for 1 to {Most} at a time.");

    /// <summary>The key of the last item of the page before, or null on the first.</summary>
    public string[]? Key(int parts = 1)
    {
        if (After is null)
            return null;
        return Decode(After) is { } key && key.Length == parts && key.All(part => part is not null) ? key : throw Misplaced();
    }

    /// <summary>The same, where it is a text.</summary>
    public string? Text() => Key()?[0];

    /// <summary>The same, where it is a number.</summary>
    public long? Number(long largest = long.MaxValue)
    {
        if (Text() is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest ? number : throw Misplaced();
    }

    /// <summary>Sends a page of a list of which one more than asked for was read, to see whether there is more.</summary>
    public Sent<Page<T>> Send<T>(IReadOnlyList<T> found, Func<T, string[]> key)
    {
        var size = Size();
        if (found.Count <= size)
            return new(new(found, null), null);
        var next = Encode(key(found[size - 1]));
        return new(new([.. found.Take(size)], next), null) { Next = request => Address(request, next) };
    }

    private static string Address(HttpRequest request, string next)
    {
        var query = request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return $"{request.PathBase}{request.Path}{QueryString.Create(query.Append(KeyValuePair.Create<string, string?>("after", next)))}";
    }

    /// <summary>That the place to go on from is not one of this list.</summary>
    public static ProblemException Misplaced() => new(StatusCodes.Status400BadRequest, "after", "Give the value of next from the page before.");

    private static string Encode(string[] key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    private static string[]? Decode(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(cursor));
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }
}
