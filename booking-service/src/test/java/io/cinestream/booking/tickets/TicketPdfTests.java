package io.cinestream.booking.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

class TicketPdfTests {

    private static final Instant EVENING = Instant.parse("2026-11-21T13:30:00Z");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final TicketPdf pdf = new TicketPdf(new TicketFonts());

    @Test
    void hasAPageForEachSeatWithAllThatTheDoorAsks() throws IOException {
        byte[] file = pdf.of(new Showing("Amélie", "Lumière", EVENING, KOLKATA).with("B1", "B2"));

        assertThat(new PdfReader(file).getNumberOfPages()).isEqualTo(2);
        assertThat(String.join(" ", text(file, 2)))
                .contains(
                        "Amélie",
                        "Certificate UA",
                        "Lumière, Bengaluru",
                        "Screen 1",
                        "Sat 21 Nov 2026, 19:00 (Asia/Kolkata, +05:30)",
                        "B2",
                        "middle",
                        "INR 250.50",
                        "CS-7K2M9QXA")
                .doesNotContain("B1");
    }

    @Test
    void hasEachSeatsOwnCodeOnItsPage() throws IOException {
        byte[] file = pdf.of(new Showing("Amélie", "Lumière", EVENING, KOLKATA).with("B1", "B2"));

        assertThat(pictures(file)).containsExactly("code-of-B1", "code-of-B2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "दिलवाले दुल्हनिया ले जायेंगे",
                "Ο Θίασος",
                "Щелкунчик",
                "Łódź, Ångström, façade",
                "பொன்னியின் செல்வன்",
                "బాహుబలి",
                "ಕಾಂತಾರ",
                "পথের পাঁচালী",
                "മണിച്ചിത്രത്താഴ്",
                "Amélie (अमेली)"
            })
    void canBeReadInTheLettersOfItsFilm(String title) throws IOException {
        byte[] file = pdf.of(new Showing(title, title, EVENING, KOLKATA).with("A1"));

        assertThat(String.join("", text(file, 1))).contains(title);
    }

    /** Letters of no font here are left blank, and everything else stands. */
    @Test
    void isWrittenWhateverTheTitle() throws IOException {
        assertThat(text(pdf.of(new Showing("千と千尋 🎬", "Rex", EVENING, KOLKATA).with("A1")), 1))
                .contains("Rex, Bengaluru");
    }

    /** What a reader copies: the text that stands beside the drawn shapes. */
    private static List<String> text(byte[] file, int page) throws IOException {
        List<String> texts = new ArrayList<>();
        var content = new PdfContentParser(new PRTokeniser(new PdfReader(file).getPageContent(page)));
        List<PdfObject> operands = new ArrayList<>();
        while (!content.parse(operands).isEmpty()) {
            if (operands.size() == 3 && operands.get(1) instanceof PdfDictionary span) {
                texts.add(((PdfString) span.get(PdfName.ACTUALTEXT)).toUnicodeString());
            }
        }
        return texts;
    }

    private static List<String> pictures(byte[] file) throws IOException {
        PdfReader reader = new PdfReader(file);
        List<String> codes = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            PdfDictionary objects =
                    reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
            for (PdfName name : objects.getKeys()) {
                PRStream picture = (PRStream) objects.getDirectObject(name);
                codes.add(QrCodes.in(drawn(picture)));
            }
        }
        return codes;
    }

    private static BufferedImage drawn(PRStream picture) throws IOException {
        int width = picture.getAsNumber(PdfName.WIDTH).intValue();
        byte[] grays = PdfReader.getStreamBytes(picture);
        BufferedImage image = new BufferedImage(width, grays.length / width, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < grays.length; at++) {
            image.setRGB(at % width, at / width, (grays[at] & 0xff) * 0x010101);
        }
        return image;
    }
}
