using Microsoft.Extensions.Hosting;

namespace MentorBot.Turns;

/// <summary>Says at the start what an earlier process still owed, and stops deliveries with the host.</summary>
internal sealed class DeliveryWorker(Deliveries deliveries, Reception reception) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // What becomes of posts is heard from the first on.
        deliveries.Hears = reception.Places.HearAsync;
        return deliveries.ResumeAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => deliveries.StopAsync();
}
