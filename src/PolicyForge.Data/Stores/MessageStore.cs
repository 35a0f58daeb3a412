using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

internal sealed class MessageStore : IMessageStore;
