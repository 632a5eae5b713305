using Microsoft.Extensions.Hosting;

namespace MentorBot.Turns;

/// <summary>Says at the start what an earlier process still owed, and stops deliveries with the host.</summary>
internal sealed class DeliveryWorker(Deliveries deliveries) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => deliveries.ResumeAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => deliveries.StopAsync();
}
