using PolicyForge.Core.Record;
using PolicyForge.Web.Api.Problems;

namespace PolicyForge.Web.Api;

/// <summary>Words of an address or query that stand for one of a few things, written as in JSON.</summary>
internal static class Word
{
    /// <summary>What a word of a query means; null for none.</summary>
    public static T? Query<T>(string field, string? word)
        where T : struct, Enum
    {
        if (word is null)
            return null;
        return Find<T>(word) ?? throw new ProblemException(StatusCodes.Status400BadRequest, field, $"Give one of {string.Join(", ", Enum.GetValues<T>().Select(Write))}.");
    }

    /// <summary>What a word of an address means.</summary>
    /// <exception cref="NotThereException">It means nothing.</exception>
    public static T Address<T>(string word)
        where T : struct, Enum => Find<T>(word) ?? throw new NotThereException();

    private static T? Find<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Write(value) == word).Select(value => (T?)value).FirstOrDefault();

    private static string Write<T>(T value)
        where T : struct, Enum => ApiJson.Options.PropertyNamingPolicy!.ConvertName(value.ToString());
}
