namespace PolicyForge.Data;

/// <summary>There is no database to work with. The message says what is missing and what to do about it.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
