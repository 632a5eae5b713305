using System.Globalization;

namespace MentorBot.Pictures.Lettering;

/// <summary>Reads a letter's path, as <see cref="Letters"/> says how it is written, into straight strokes.</summary>
internal sealed class GlyphReader
{
    private const int PiecesOfCurve = 12;
    private const double DegreesOfPiece = 12;

    private readonly List<Stroke> strokes = [];
    private readonly Queue<string> words;
    private double x, y;

    private GlyphReader(IEnumerable<string> words) => this.words = new Queue<string>(words);

    /// <summary>Reads one line: the character, its advance, its path.</summary>
    public static (char Character, Glyph Glyph) Read(string line)
    {
        var reader = new GlyphReader(line.Split(' ').Skip(1));
        var advance = reader.Number();
        while (reader.words.TryDequeue(out var command))
        {
            reader.Follow(command[0]);
        }

        return (line[0], new Glyph(advance, reader.strokes));
    }

    private void Follow(char command)
    {
        switch (command)
        {
            case 'M':
                (x, y) = (Number(), Number());
                break;
            case 'L':
                LineTo(Number(), Number());
                break;
            case 'C':
                Curve(Number(), Number(), Number(), Number(), Number(), Number());
                break;
            case 'O':
                Ellipse(Number(), Number(), Number(), Number(), 0, 360, joined: false);
                break;
            case 'A':
                // The first piece of a path has nothing to be joined to.
                Ellipse(Number(), Number(), Number(), Number(), Number(), Number(), joined: strokes.Count > 0 || (x, y) != (0, 0));
                break;
            default:
                throw new FormatException($"A path has no command {command}.");
        }
    }

    private double Number() => double.Parse(words.Dequeue(), CultureInfo.InvariantCulture);

    private void LineTo(double toX, double toY)
    {
        strokes.Add(new Stroke(x, y, toX, toY));
        (x, y) = (toX, toY);
    }

    private void Curve(double x1, double y1, double x2, double y2, double toX, double toY)
    {
        var (fromX, fromY) = (x, y);
        for (var i = 1; i <= PiecesOfCurve; i++)
        {
            var t = (double)i / PiecesOfCurve;
            LineTo(Bezier(fromX, x1, x2, toX, t), Bezier(fromY, y1, y2, toY, t));
        }
    }

    private static double Bezier(double from, double first, double second, double to, double t)
    {
        var s = 1 - t;
        return (s * s * s * from) + (3 * s * s * t * first) + (3 * s * t * t * second) + (t * t * t * to);
    }

    private void Ellipse(double middleX, double middleY, double radiusX, double radiusY, double from, double to, bool joined)
    {
        var pieces = (int)Math.Ceiling(Math.Abs(to - from) / DegreesOfPiece);
        for (var i = 0; i <= pieces; i++)
        {
            var angle = (from + ((to - from) * i / pieces)) * Math.PI / 180;
            var (nextX, nextY) = (middleX + (radiusX * Math.Cos(angle)), middleY + (radiusY * Math.Sin(angle)));
            if (i > 0 || joined)
            {
                LineTo(nextX, nextY);
            }
            else
            {
                (x, y) = (nextX, nextY);
            }
        }
    }
}
