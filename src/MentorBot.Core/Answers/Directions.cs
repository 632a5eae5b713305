using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Many vectors of <see cref="WordMeanings.Dimensions"/> numbers, a byte for each number and a scale for each vector.</summary>
/// <param name="count">How many vectors.</param>
internal sealed class Directions(int count)
{
    private readonly sbyte[] numbers = new sbyte[count * WordMeanings.Dimensions];
    private readonly float[] scales = new float[count];

    /// <summary>How many vectors there are.</summary>
    public int Count => scales.Length;

    /// <summary>Sets a vector.</summary>
    public void Set(int row, ReadOnlySpan<sbyte> direction, float scale)
    {
        direction.CopyTo(Row(row));
        scales[row] = scale;
    }

    /// <summary>Sets a vector to a direction, one long.</summary>
    public void Set(int row, ReadOnlySpan<float> direction)
    {
        var largest = 0f;
        var square = 0f;
        foreach (var number in direction)
        {
            largest = MathF.Max(largest, MathF.Abs(number));
            square += number * number;
        }

        if (square == 0)
        {
            return;
        }

        var own = Row(row);
        for (var d = 0; d < own.Length; d++)
        {
            own[d] = (sbyte)MathF.Round(direction[d] / largest * sbyte.MaxValue);
        }

        scales[row] = largest / sbyte.MaxValue / MathF.Sqrt(square);
    }

    /// <summary>Adds a vector to a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<float> sum, int row, float times)
    {
        var own = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(Row(row));
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var by = times * scales[row];
        for (var v = 0; v < own.Length; v++)
        {
            Vector.Widen(own[v], out var low, out var high);
            Add(sums[(4 * v)..], low, by);
            Add(sums[((4 * v) + 2)..], high, by);
        }
    }

    /// <summary>The inner product of a vector with that of another set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Dot(int row, Directions others, int other)
    {
        var a = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(Row(row));
        var b = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(others.Row(other));
        var sum = Vector<int>.Zero;
        for (var v = 0; v < a.Length; v++)
        {
            Vector.Widen(a[v], out var aLow, out var aHigh);
            Vector.Widen(b[v], out var bLow, out var bHigh);
            // Two products of signed bytes fit a short: 2 * 127 * 127 < 32,768.
            Vector.Widen((aLow * bLow) + (aHigh * bHigh), out var low, out var high);
            sum += low + high;
        }

        return Vector.Sum(sum) * scales[row] * others.scales[other];
    }

    private static void Add(Span<Vector<float>> sums, Vector<short> numbers, float by)
    {
        Vector.Widen(numbers, out var low, out var high);
        sums[0] += Vector.ConvertToSingle(low) * by;
        sums[1] += Vector.ConvertToSingle(high) * by;
    }

    private Span<sbyte> Row(int row) => numbers.AsSpan(row * WordMeanings.Dimensions, WordMeanings.Dimensions);
}
