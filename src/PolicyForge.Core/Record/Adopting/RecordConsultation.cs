using System.Text.Json.Nodes;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>A consultation to record: with whom, or that there was none.</summary>
/// <param name="Body">Who was consulted; null when nobody was.</param>
/// <param name="Outcome">What came of it; null while it goes on.</param>
/// <param name="Date">When.</param>
public sealed record NewConsultation(string? Body, string? Outcome = null, DateOnly? Date = null)
{
    /// <summary>Nobody was consulted.</summary>
    public static NewConsultation None { get; } = new(Body: null);

    internal JsonNode Content
    {
        get
        {
            if (this == None)
                return "none";
            var map = new JsonObject { ["body"] = Given.Words("body", Body, "the body that was consulted") };
            if (Given.OptionalWords("outcome", Outcome) is { } outcome)
                map["outcome"] = outcome;
            if (Date is { } date)
                map["date"] = DateText.Iso(date);
            return map;
        }
    }
}

/// <summary>Records a consultation on an adoption in hand, or that there was none.</summary>
public sealed class RecordConsultation(UseCases useCases)
{
    /// <summary>Records it, in place of an earlier one.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="consultation">The consultation; null to take back what was recorded.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">A field cannot be read, or the adoption is in force.</exception>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, NewConsultation? consultation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(RecordConsultation), Record, cancellation);

        async Task<AdoptionRecord> Record(IRecordTransaction record)
        {
            var adoption = await InHand.FindAsync(record, key, expected, cancellation);
            var changed = AdoptionCheck.Checked(adoption with { Consultation = consultation?.Content });
            return await InHand.SaveAsync(record, Course.Placed(changed), cancellation);
        }
    }
}
