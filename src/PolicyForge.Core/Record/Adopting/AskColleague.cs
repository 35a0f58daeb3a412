using System.Net.Mail;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>A question to be handed to a colleague.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Recipient">The colleague's e-mail address.</param>
/// <param name="Note">A few words with it, or null.</param>
/// <param name="From">Who asks, by name.</param>
/// <param name="Link">Where it is answered.</param>
public sealed record HandedQuestion(string Question, string? Recipient, string? Note, string From, Uri Link);

/// <summary>Hands a question of an adoption in hand to a colleague by mail.</summary>
public sealed class AskColleague(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    private const int NoteLength = 500;

    /// <summary>Puts the mail into the outbox.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="handed">The question, and whom to ask.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">There is no such address, or it was asked the same today.</exception>
    /// <exception cref="NotThereException">There is no such question of an adoption in hand.</exception>
    public Task<Mail> RunAsync(Caller caller, AdoptionKey key, HandedQuestion handed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(handed);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(AskColleague), Ask, cancellation);

        async Task<Mail> Ask(IRecordTransaction record)
        {
            var adoption = await Shown.FindAsync(record, key, cancellation);
            var question = await QuestionAsync(record, adoption, handed.Question, cancellation);
            var profile = (await record.Organisations.ProfilesAsync([key.Organisation], cancellation))[key.Organisation];
            var mail = Write(adoption, profile, question, handed);
            return await record.Messages.WriteAsync([mail], cancellation) == 1
                ? mail
                : throw new RefusedException("recipient", $"{mail.Recipient} was sent this question today already. Ask again tomorrow, or speak to them.");
        }
    }

    private async Task<Question> QuestionAsync(IRecordTransaction record, AdoptionRecord adoption, string id, CancellationToken cancellation)
    {
        var model = await record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation);
        return adoption.IsInHand && model is not null && workspaces.Read(model).Policy?.Question(id) is { } question ? question : throw new NotThereException();
    }

    private Mail Write(AdoptionRecord adoption, OrganisationProfile profile, Question question, HandedQuestion handed)
    {
        var recipient = MailAddress.TryCreate(handed.Recipient, out var address)
            ? address.Address
            : throw new RefusedException("recipient", "Enter an e-mail address in the correct format, like name@example.org");
        var note = Given.OptionalWords("note", handed.Note);
        if (note is { Length: > NoteLength })
            throw new RefusedException("note", $"The note must be {NoteLength} characters or fewer");
        var topic = $"ask/{adoption.PolicyId}/{adoption.Number}/{question.Id}/{DateText.Iso(UkDate.Today(time))}";
        return new Mail(adoption.OrganisationId, topic, recipient, AskedText.Subject(adoption, handed), AskedText.Body(adoption, profile, question, handed with { Note = note }), time.GetUtcNow(), 0);
    }
}
