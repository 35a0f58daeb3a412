using System.Diagnostics;

namespace PolicyForge.Scriban;

/// <summary>Counts what a template uses while it runs and stops it where a limit of its context is passed.</summary>
internal sealed class Limits(TemplateContext context)
{
    // Cancellation is looked at once in this many steps.
    private const int CancellationInterval = 256;

    // Producing this many characters counts as one step.
    private const int CharactersPerStep = 16;

    private long steps;
    private int iterationDepth;
    private int iterations;
    private int callDepth;
    private int objectDepth;
    private long regexTicks;

    public void Reset()
    {
        steps = 0;
        iterationDepth = 0;
        iterations = 0;
        callDepth = 0;
        objectDepth = 0;
        regexTicks = 0;
        context.CancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>One statement, call or item.</summary>
    public void Step(SourceSpan span) => Charge(span, 1);

    /// <summary>Text of this length was produced.</summary>
    public void ChargeText(SourceSpan span, long characters) => Charge(span, characters / CharactersPerStep);

    /// <summary>Work worth some steps is about to be done.</summary>
    public void Charge(SourceSpan span, long count)
    {
        var before = steps;
        steps += count;
        if (context.StepLimit > 0 && steps > context.StepLimit)
            throw new ScriptRuntimeException(span, $"The template does more work than its limit of {context.StepLimit} steps.");

        if (before / CancellationInterval != steps / CancellationInterval)
            context.CancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>A loop, or a function that goes through a list, begins. Those inside others share one budget.</summary>
    public void EnterIteration()
    {
        if (iterationDepth++ == 0)
            iterations = 0;
    }

    public void ExitIteration() => iterationDepth--;

    public bool IsInLoop { get; set; }

    public void Iterate(SourceSpan span, long count = 1)
    {
        Charge(span, count);
        iterations = (int)Math.Min(int.MaxValue, iterations + count);
        if (context.LoopLimit > 0 && iterations > context.LoopLimit)
            throw new ScriptRuntimeException(span, $"The loops and list functions running here go through more items than the limit of {context.LoopLimit}.");
    }

    public void CheckRange(SourceSpan span, long count)
    {
        if (context.LoopLimit > 0 && count > context.LoopLimit)
            throw new ScriptRuntimeException(span, $"The range has {count} numbers; the limit is {context.LoopLimit}.");
    }

    public void CheckText(SourceSpan span, long length)
    {
        if (context.LimitToString > 0 && length > context.LimitToString)
            throw new ScriptRuntimeException(span, $"The text would have {length} characters; the limit is {context.LimitToString}.");

        ChargeText(span, length);
    }

    public void EnterCall(ScriptNode call)
    {
        if (context.RecursiveLimit > 0 && callDepth >= context.RecursiveLimit)
            throw new ScriptRuntimeException(call.Span, $"`{call}` calls itself, or is nested, deeper than the limit of {context.RecursiveLimit}.");

        callDepth++;
    }

    public void ExitCall() => callDepth--;

    public void EnterObject()
    {
        objectDepth++;
        if (context.ObjectRecursionLimit > 0 && objectDepth > context.ObjectRecursionLimit)
        {
            objectDepth = 0;
            throw new ScriptRuntimeException(context.CurrentSpan, $"The value contains itself, or is nested deeper than the limit of {context.ObjectRecursionLimit}.");
        }
    }

    public void ExitObject() => objectDepth--;

    /// <summary>Runs a regular expression; all of them in one run share the time of <see cref="TemplateContext.RegexTimeOut"/>.</summary>
    public T RunRegex<T>(SourceSpan span, Func<T> run)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (Stopwatch.GetElapsedTime(0, regexTicks) > context.RegexTimeOut)
                throw RegexTookTooLong(span);

            return run();
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            throw RegexTookTooLong(span);
        }
        finally
        {
            regexTicks += Stopwatch.GetTimestamp() - started;
        }
    }

    private ScriptRuntimeException RegexTookTooLong(SourceSpan span) =>
        new(span, $"The regular expressions of this template take longer than the limit of {context.RegexTimeOut.TotalSeconds} seconds.");
}
