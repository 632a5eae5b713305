using MentorBot.Core.Ports;
using MentorBot.Storage.Tests.Contracts;
using MentorBot.Testing;

namespace MentorBot.Storage.Tests;

public sealed class MemoryAggregateStoreTests : AggregateStoreContract
{
    protected override IAggregateStore Open(string folder) => new MemoryStore();
}

public sealed class MemoryDueItemsTests : DueItemsContract
{
    protected override IAggregateStore Open(string folder) => new MemoryStore();
}

public sealed class MemoryOutboxTests : OutboxContract
{
    protected override IAggregateStore Open(string folder) => new MemoryStore();
}

public sealed class MemoryStoreAdminTests : StoreAdminContract
{
    protected override IAggregateStore Open(string folder) => new MemoryStore();
}
