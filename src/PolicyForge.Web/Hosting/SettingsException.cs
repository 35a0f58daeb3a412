namespace PolicyForge.Web.Hosting;

/// <summary>A setting, or what it names, is of no use. The message says which and what to give.</summary>
internal sealed class SettingsException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
