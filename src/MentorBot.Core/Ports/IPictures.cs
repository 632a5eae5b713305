using MentorBot.Core.Pictures;

namespace MentorBot.Core.Ports;

/// <summary>Draws charts.</summary>
public interface IPictures
{
    /// <summary>The picture of a chart, as a PNG file below 300 kB; the same chart gives the same bytes. Safe to call from many threads.</summary>
    byte[] Draw(Chart chart);
}
