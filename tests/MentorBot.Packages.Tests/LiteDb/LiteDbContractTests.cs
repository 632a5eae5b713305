using MentorBot.Core.Ports;
using MentorBot.Storage;
using MentorBot.Storage.Tests.Contracts;

namespace MentorBot.Packages.Tests.LiteDb;

public sealed class LiteDbAggregateStoreTests : AggregateStoreContract
{
    protected override IAggregateStore Open(string folder) => Lite.Open(folder);
}

public sealed class LiteDbDueItemsTests : DueItemsContract
{
    protected override IAggregateStore Open(string folder) => Lite.Open(folder);
}

public sealed class LiteDbOutboxTests : OutboxContract
{
    protected override IAggregateStore Open(string folder) => Lite.Open(folder);
}

public sealed class LiteDbStoreAdminTests : StoreAdminContract
{
    protected override IAggregateStore Open(string folder) => Lite.Open(folder);
}

public sealed class LiteDbGroupCommitTests : GroupCommitContract
{
    protected override IStore Open(string folder) => Lite.Open(folder);
}
