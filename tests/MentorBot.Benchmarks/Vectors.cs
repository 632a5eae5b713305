using System.Numerics;
using System.Runtime.InteropServices;
using MentorBot.Core.Knowledge;

namespace MentorBot.Benchmarks;

/// <summary>Vectors that are learnt by gradient descent with Adam (D. Kingma, J. Ba, 2015).</summary>
internal sealed class Vectors(int count)
{
    private const int Size = WordMeanings.Dimensions;
    private const float Inertia = 0.9f;
    private const float InertiaOfSquares = 0.999f;

    private readonly float[] values = new float[count * Size];
    private readonly float[] slopes = new float[count * Size];
    private readonly float[] means = new float[count * Size];
    private readonly float[] squares = new float[count * Size];
    private int steps;

    public int Count => count;

    public Span<float> Value(int row) => values.AsSpan(row * Size, Size);

    public Span<float> Slope(int row) => slopes.AsSpan(row * Size, Size);

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var v = 0; v < left.Length; v++)
        {
            sum += left[v] * right[v];
        }

        var dot = Vector.Sum(sum);
        for (var d = left.Length * Vector<float>.Count; d < a.Length; d++)
        {
            dot += a[d] * b[d];
        }

        return dot;
    }

    public static float Length(ReadOnlySpan<float> a) => MathF.Max(MathF.Sqrt(Dot(a, a)), 1e-6f);

    public static void Add(Span<float> sum, ReadOnlySpan<float> other, float times)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var right = MemoryMarshal.Cast<float, Vector<float>>(other);
        for (var v = 0; v < left.Length; v++)
        {
            left[v] += right[v] * times;
        }

        for (var d = left.Length * Vector<float>.Count; d < sum.Length; d++)
        {
            sum[d] += other[d] * times;
        }
    }

    /// <summary>Turns the slope of a direction into the slope of the vector that has it.</summary>
    public static void Tangent(Span<float> slope, ReadOnlySpan<float> direction, float length)
    {
        Add(slope, direction, -Dot(slope, direction));
        for (var d = 0; d < slope.Length; d++)
        {
            slope[d] /= length;
        }
    }

    /// <summary>Vectors in all directions; the order makes it the same in every run.</summary>
    public void Scatter(Random random, IEnumerable<int> order)
    {
        foreach (var row in order)
        {
            foreach (ref var value in Value(row))
            {
                value = (float)(random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
            }
        }
    }

    /// <summary>Takes the present values into the mean of those that were taken before.</summary>
    public void Average(Vectors of, int taken)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] += (of.values[i] - values[i]) / (taken + 1);
        }
    }

    /// <summary>Sets all vectors to nothing.</summary>
    public void Clear() => values.AsSpan().Clear();

    /// <summary>Makes the columns orthogonal and one long (Gram and Schmidt).</summary>
    public void Straighten()
    {
        var columns = Enumerable.Range(0, Size).Select(d => Enumerable.Range(0, count).Select(row => values[(row * Size) + d]).ToArray()).ToArray();
        for (var d = 0; d < Size; d++)
        {
            for (var before = 0; before < d; before++)
            {
                Add(columns[d], columns[before], -Dot(columns[d], columns[before]));
            }

            var length = Length(columns[d]);
            for (var row = 0; row < count; row++)
            {
                columns[d][row] /= length;
                values[(row * Size) + d] = columns[d][row];
            }
        }
    }

    /// <summary>Gives every vector the same length.</summary>
    public void Shorten(float length)
    {
        for (var row = 0; row < count; row++)
        {
            var by = length / Length(Value(row));
            foreach (ref var value in Value(row))
            {
                value *= by;
            }
        }
    }

    /// <summary>The same directions, each one long.</summary>
    public Vectors Directions()
    {
        var directions = new Vectors(count);
        values.CopyTo(directions.values.AsSpan());
        directions.Shorten(1);
        return directions;
    }

    /// <summary>Sets all slopes to nothing.</summary>
    public void Forget() => slopes.AsSpan().Clear();

    /// <summary>One step down the slopes.</summary>
    public void Descend(float step)
    {
        steps++;
        var rate = step * MathF.Sqrt(1 - MathF.Pow(InertiaOfSquares, steps)) / (1 - MathF.Pow(Inertia, steps));
        var value = MemoryMarshal.Cast<float, Vector<float>>(values.AsSpan());
        var slope = MemoryMarshal.Cast<float, Vector<float>>(slopes.AsSpan());
        var mean = MemoryMarshal.Cast<float, Vector<float>>(means.AsSpan());
        var square = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan());
        for (var v = 0; v < value.Length; v++)
        {
            mean[v] = (mean[v] * Inertia) + (slope[v] * (1 - Inertia));
            square[v] = (square[v] * InertiaOfSquares) + (slope[v] * slope[v] * (1 - InertiaOfSquares));
            value[v] -= mean[v] * rate / (Vector.SquareRoot(square[v]) + new Vector<float>(1e-8f));
        }
    }
}
