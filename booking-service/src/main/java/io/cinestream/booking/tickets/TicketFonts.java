package io.cinestream.booking.tickets;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The letters of tickets, for the languages that films are sold in here. What is drawn are joined shapes, as Indic scripts want
 * them; the text itself is written beside them, so that it can be searched, copied and read aloud.
 */
@Lazy
@Component
class TicketFonts {

    private static final List<String> FILES = Stream.of(
                    "Sans", "SansDevanagari", "SansBengali", "SansTamil", "SansTelugu", "SansKannada", "SansMalayalam")
            .map(name -> "Noto" + name + "-Regular.ttf")
            .toList();

    private final GlyphLayoutManager layout = new GlyphLayoutManager().setWriteActualText(true);
    private final List<BaseFont> fonts = FILES.stream().map(this::load).toList();

    GlyphLayoutManager layout() {
        return layout;
    }

    /** Each letter in the first font that has it. */
    Phrase phrase(String text, float size) {
        FontSelector selector = new FontSelector();
        fonts.forEach(font -> selector.addFont(new Font(font, size)));
        Phrase phrase = selector.process(text);
        phrase.setLeading(size * 1.4f);
        return phrase;
    }

    private BaseFont load(String file) {
        InputStream font = TicketFonts.class.getResourceAsStream("/fonts/" + file);
        try {
            return layout.loadFont(file, font, 1).getBaseFont();
        } catch (FontLoadException missing) {
            throw new IllegalStateException("font " + file, missing);
        }
    }
}
