/* benchmark_plot CSV SVG: draws the ratios of a benchmark's CSV as bars, one row for each work, with the limit marked.
 * It knows the columns engine,measure,work,hand,ours,ratio and nothing of what was measured. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BARS = 64, LEFT = 320, BAR = 18, STEP = 26, UNIT = 300, TOP = 50 };

struct bar {
    char engine[16], measure[32], work[64];
    double ratio;
};

static size_t read_bars(FILE *csv, struct bar *bars)
{
    char line[256];
    double hand, ours;
    size_t count = 0;
    while (count < MOST_BARS && fgets(line, sizeof line, csv)) {
        struct bar *bar = &bars[count];
        if (sscanf(line, "%15[^,],%31[^,],%63[^,],%lf,%lf,%lf", bar->engine, bar->measure, bar->work, &hand, &ours,
                   &bar->ratio) == 6)
            count++;
    }
    return count;
}

static void draw(FILE *svg, const struct bar *bars, size_t count)
{
    int height = TOP + STEP * (int)count + 20, width = LEFT + 2 * UNIT + 80;
    fprintf(svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" "
            "font-size=\"13\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n"
            "<text x=\"10\" y=\"22\" font-size=\"15\">generated code / written by hand with sqlite3 or libpq "
            "(1 is equal, less is better)</text>\n",
            width, height);
    for (size_t i = 0; i < count; i++) {
        int y = TOP + STEP * (int)i;
        double shown = bars[i].ratio < 2 ? bars[i].ratio : 2;
        fprintf(svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s, %s: %s</text>\n"
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n"
                "<text x=\"%.1f\" y=\"%d\">%.3f</text>\n",
                LEFT - 8, y + 14, bars[i].engine, bars[i].work, bars[i].measure, LEFT, y, shown * UNIT, BAR,
                strcmp(bars[i].measure, "instructions") == 0 ? "#7a9cc6" : "#c6a87a", LEFT + shown * UNIT + 6, y + 14,
                bars[i].ratio);
    }
    fprintf(svg, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"black\" stroke-dasharray=\"4 3\"/>\n</svg>\n",
            LEFT + UNIT, TOP - 8, LEFT + UNIT, height - 14);
}

int main(int count, char **arguments)
{
    struct bar bars[MOST_BARS];
    FILE *csv = count == 3 ? fopen(arguments[1], "r") : NULL;
    FILE *svg = csv ? fopen(arguments[2], "w") : NULL;
    if (!svg) {
        fprintf(stderr, "usage: benchmark_plot CSV SVG\n");
        return 2;
    }
    draw(svg, bars, read_bars(csv, bars));
    fclose(csv);
    printf("drawn: %s\n", arguments[2]);
    return fclose(svg) == 0 ? 0 : 1;
}
