using MentorBot.Core.Ports;
using MentorBot.Storage.Tests.Contracts;

namespace MentorBot.Storage.Tests;

public sealed class SqliteAggregateStoreTests : AggregateStoreContract
{
    protected override IAggregateStore Open(string folder) => Sqlite.Open(folder);
}

public sealed class SqliteDueItemsTests : DueItemsContract
{
    protected override IAggregateStore Open(string folder) => Sqlite.Open(folder);
}

public sealed class SqliteOutboxTests : OutboxContract
{
    protected override IAggregateStore Open(string folder) => Sqlite.Open(folder);
}

public sealed class SqliteStoreAdminTests : StoreAdminContract
{
    protected override IAggregateStore Open(string folder) => Sqlite.Open(folder);
}

public sealed class SqliteGroupCommitTests : GroupCommitContract
{
    protected override IStore Open(string folder) => Sqlite.Open(folder);
}
