using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Folders;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>What went into a document, as an adoption keeps it.</summary>
internal static class Printed
{
    /// <summary>Who gave an answer that nobody gave.</summary>
    public const string Default = "default";

    /// <summary>By question, the answer and the id of who gave it.</summary>
    public static JsonObject Answers(AssemblyResult result) => new(result.Answers
        .Where(resolved => resolved is { Asked: true, Answer: not null })
        .Select(resolved => KeyValuePair.Create<string, JsonNode?>(resolved.Question.Id, new JsonObject
        {
            ["type"] = resolved.Question.Type,
            ["value"] = AnswerJson.Of(resolved.Answer!),
            ["from"] = resolved.GivenBy ?? Default,
        })));

    /// <summary>What those who gave an answer are to an organisation.</summary>
    public static AnswerOrigin OriginOf(string from, OrganisationProfile organisation, string publisher) => from switch
    {
        Default => AnswerOrigin.Default,
        _ when from == organisation.Id => AnswerOrigin.Own,
        _ when from == organisation.Trust => AnswerOrigin.Trust,
        _ when from == organisation.LocalAuthority && organisation.Kind == OrganisationKind.Maintained => AnswerOrigin.Council,
        _ when from == publisher => AnswerOrigin.Publisher,
        // It has moved since: from another trust, or to another council.
        _ => organisation.Kind == OrganisationKind.Academy ? AnswerOrigin.Trust : AnswerOrigin.Council,
    };

    /// <summary>By key, the edition of each authority that it cites.</summary>
    public static JsonObject Cites(AssemblyResult result) =>
        new(result.Cites.Select(cite => KeyValuePair.Create<string, JsonNode?>(cite.Key, cite.Value)));
}
