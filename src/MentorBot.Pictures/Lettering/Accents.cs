namespace MentorBot.Pictures.Lettering;

/// <summary>Marks over and below letters, and which letters are made of which. A table, as invariant globalization has no decomposition to ask.</summary>
internal static class Accents
{
    /// <summary>The combining marks (U+0300 and on), drawn around x = 0 over a small letter; written as in <see cref="Letters"/>.</summary>
    public static IReadOnlyList<string> Marks { get; } =
    [
        "\u0300 0 M -9 74 L 4 63",
        "\u0301 0 M 9 74 L -4 63",
        "\u0302 0 M -12 63 L 0 73 L 12 63",
        "\u0303 0 M -13 64 C -9 73 -4 72 0 69 C 4 66 9 65 13 73",
        "\u0304 0 M -12 67 L 12 67",
        "\u0306 0 M -12 73 C -9 62 9 62 12 73",
        "\u0307 0 O 0 69 1.2 1.2",
        "\u0308 0 O -11 69 1 1 O 11 69 1 1",
        "\u030A 0 O 0 70 7 7",
        "\u030B 0 M 0 74 L -10 63 M 15 74 L 5 63",
        "\u030C 0 M -12 73 L 0 63 L 12 73",
        "\u0312 0 M -3 62 L 2 73",
        "\u0326 0 M 2 -12 L -3 -22",
        "\u0327 0 M 1 -1 L 0 -9 C 12 -9 12 -22 -7 -20",
        "\u0328 0 M 12 -1 C 4 -8 2 -20 15 -20",
    ];

    /// <summary>For each mark: letters with it, each before the letter it is made of.</summary>
    public static IReadOnlyDictionary<char, string> Composed { get; } = new Dictionary<char, string>
    {
        ['\u0300'] = "ÀAÈEÌIÒOÙUǸNẀWỲYàaèeìıòoùuǹnẁwỳy",
        ['\u0301'] = "ÁAÉEÍIÓOÚUÝYĆCŃNŚSŹZĹLŔRẂWáaéeíıóoúuýyćcńnśsźzĺlŕrẃw",
        ['\u0302'] = "ÂAÊEÎIÔOÛUĈCĜGĤHĴJŜSŴWŶYâaêeîıôoûuĉcĝgĥhĵȷŝsŵwŷy",
        ['\u0303'] = "ÃAÑNÕOĨIŨUẼEỸYãañnõoĩıũuẽeỹy",
        ['\u0304'] = "ĀAĒEĪIŌOŪUāaēeīıōoūu",
        ['\u0306'] = "ĂAĔEĞGĬIŎOŬUăaĕeğgĭıŏoŭu",
        ['\u0307'] = "ĊCĖEĠGİIŻZċcėeġgżz",
        ['\u0308'] = "ÄAËEÏIÖOÜUŸYäaëeïıöoüuÿy",
        ['\u030A'] = "ÅAŮUåaůu",
        ['\u030B'] = "ŐOŰUőoűu",
        ['\u030C'] = "ČCĎDĚEĽLŇNŘRŠSŤTŽZǍAǏIǑOǓUčcďděeľlňnřršsťtžzǎaǐıǒoǔu",
        ['\u0312'] = "ģg",
        ['\u0326'] = "ȘSȚTĢGĶKĻLŅNŖRșsțtķkļlņnŗr",
        ['\u0327'] = "ÇCŞSŢTçcşsţt",
        ['\u0328'] = "ĄAĘEĮIŲUąaęeįiųu",
    };
}
