namespace PolicyForge.Core.Record;

/// <summary>An act that was not done; its transaction left nothing behind.</summary>
public abstract class RecordException(string message) : Exception(message);

/// <summary>There is no such thing, or none for whoever is asking: nobody is told which.</summary>
public sealed class NotThereException() : RecordException("There is nothing here.");

/// <summary>What was given cannot be used.</summary>
/// <param name="problems">Every problem, each with its field.</param>
public sealed class RefusedException(IReadOnlyList<Problem> problems) : RecordException(string.Join(" ", problems.Select(problem => problem.Message)))
{
    /// <summary>A single problem.</summary>
    public RefusedException(string field, string message)
        : this([new Problem(field, message)])
    {
    }

    /// <summary>Every problem.</summary>
    public IReadOnlyList<Problem> Problems => problems;
}

/// <summary>Somebody else changed it in the meantime.</summary>
/// <param name="change">Their change.</param>
public sealed class ConflictException(LastChange change) : RecordException($"{change.Actor} changed this at {change.At:u}: {string.Join(", ", change.Fields)}.")
{
    /// <summary>Who changed what, and when.</summary>
    public LastChange Change => change;
}

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Its name as it was given, with dots between the levels; empty for the whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Problem(string Field, string Message);

/// <summary>The last change of something.</summary>
/// <param name="Actor">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="Fields">What it changed.</param>
public sealed record LastChange(string Actor, DateTimeOffset At, IReadOnlyList<string> Fields);
