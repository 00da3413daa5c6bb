package io.cinestream.catalog.posters;

import io.cinestream.catalog.movies.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A poster as SVG: a gradient, one geometric motif and the film's words over it. Colours and shapes follow from the title, so
 * the picture never changes by itself. All words are escaped.
 */
record DrawnPoster(String title, String genres, String credits, int seed) {

    private static final int LINE = 15;

    static DrawnPoster of(Feature movie) {
        String year = movie.releaseDate() == null
                ? ""
                : String.valueOf(movie.releaseDate().getYear());
        String director = movie.director() == null ? "" : "a film by " + movie.director();
        return new DrawnPoster(
                movie.title(),
                String.join(" · ", movie.genres()).toUpperCase(Locale.ROOT),
                List.of(director, year).stream().filter(word -> !word.isEmpty()).collect(Collectors.joining("  ·  ")),
                movie.title().hashCode());
    }

    String svg() {
        Random chance = new Random(seed);
        int hue = chance.nextInt(360);
        int other = (hue + 40 + chance.nextInt(140)) % 360;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 600" width="400" height="600" role="img" \
                aria-label="%s">
                <defs><linearGradient id="sky" x1="0" y1="0" x2="%s" y2="1">\
                <stop offset="0" stop-color="hsl(%d 60%% 22%%)"/><stop offset="1" stop-color="hsl(%d 65%% 48%%)"/>\
                </linearGradient></defs>
                <rect width="400" height="600" fill="url(#sky)"/>
                <g fill="hsl(%d 80%% 75%%)" stroke="hsl(%d 80%% 75%%)">%s</g>
                <rect y="390" width="400" height="210" fill="#000" fill-opacity=".45"/>
                <g fill="#fff" font-family="Georgia, 'Times New Roman', serif" text-anchor="middle">
                <text x="200" y="36" font-size="13" letter-spacing="2" font-family="Helvetica, Arial, sans-serif">%s</text>
                %s
                <text x="200" y="574" font-size="15" font-style="italic">%s</text>
                </g></svg>
                """.formatted(
                        escaped(title),
                        chance.nextBoolean() ? "0" : "1",
                        hue,
                        other,
                        other,
                        other,
                        motif(chance),
                        escaped(genres),
                        titleLines(),
                        escaped(credits));
    }

    private static String motif(Random chance) {
        int x = 90 + chance.nextInt(220);
        int y = 130 + chance.nextInt(120);
        StringBuilder shapes = new StringBuilder();
        switch (chance.nextInt(4)) {
            case 0 -> {
                for (int ring = 0; ring < 6; ring++) {
                    shapes.append(
                            "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"none\" stroke-width=\"%d\" opacity=\".%d\"/>"
                                    .formatted(x, y, 24 + ring * 34, 14 - ring * 2, 9 - ring));
                }
            }
            case 1 -> {
                shapes.append("<circle cx=\"%d\" cy=\"%d\" r=\"70\" opacity=\".85\"/>".formatted(x, y));
                for (int hill = 0; hill < 4; hill++) {
                    int peak = chance.nextInt(400);
                    shapes.append("<path d=\"M%d 400 L%d %d L%d 400 Z\" opacity=\".%d\" stroke=\"none\"/>"
                            .formatted(peak - 170, peak, 220 + hill * 35, peak + 170, 2 + hill));
                }
            }
            case 2 -> {
                for (int bar = 0; bar < 11; bar++) {
                    int height = 60 + chance.nextInt(300);
                    shapes.append("<rect x=\"%d\" y=\"%d\" width=\"22\" height=\"%d\" opacity=\".%d\" stroke=\"none\"/>"
                            .formatted(8 + bar * 36, 400 - height, height, 2 + chance.nextInt(7)));
                }
            }
            default -> {
                for (int ray = 0; ray < 18; ray++) {
                    double angle = Math.PI * 2 * ray / 18;
                    shapes.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke-width=\"%d\" opacity=\".5\"/>"
                            .formatted(
                                    x,
                                    y,
                                    x + Math.round(Math.cos(angle) * 420),
                                    y + Math.round(Math.sin(angle) * 420),
                                    2 + ray % 3 * 4));
                }
                shapes.append("<circle cx=\"%d\" cy=\"%d\" r=\"48\"/>".formatted(x, y));
            }
        }
        return shapes.toString();
    }

    private String titleLines() {
        List<String> lines = lines(title);
        int size = lines.size() > 3 ? 30 : 42;
        int top = 480 - (lines.size() - 1) * size / 2;
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("<text x=\"200\" y=\"%d\" font-size=\"%d\" font-weight=\"bold\"%s>%s</text>"
                    .formatted(
                            top,
                            size,
                            line.length() > LINE ? " textLength=\"370\" lengthAdjust=\"spacingAndGlyphs\"" : "",
                            escaped(line)));
            top += size + 4;
        }
        return text.toString();
    }

    /** Words in lines of about fifteen letters; what is left over after five lines is cut. */
    static List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.subList(0, Math.min(5, lines.size()));
    }

    /** Safe as text and as an attribute; letters that XML forbids are dropped. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (letter >= ' '
                            && letter != 0xFFFE
                            && letter != 0xFFFF
                            && !(letter >= 0xD800 && letter <= 0xDFFF)) {
                        safe.appendCodePoint(letter);
                    }
                }
            }
        });
        return safe.toString();
    }
}
