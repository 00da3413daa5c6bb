package io.cinestream.booking.tickets;

import io.cinestream.booking.shows.Show;
import io.cinestream.booking.tickets.BookedTickets.Ticket;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A booking's tickets to print or to keep on a phone: a page per seat, so that people who arrive apart each have their own. */
@Component
class TicketPdf {

    private static final float MARGIN = 36;
    private static final float QR = 200;
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm (VV, xxx)", Locale.ENGLISH);

    private final TicketFonts fonts;

    TicketPdf(@Lazy TicketFonts fonts) {
        this.fonts = fonts;
    }

    byte[] of(BookedTickets booked) {
        var file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A5, MARGIN, MARGIN, MARGIN, MARGIN);
        document.setGlyphLayoutManager(fonts.layout());
        PdfWriter.getInstance(document, file);
        document.addTitle(booked.booking().reference() + " " + booked.show().movieTitle());
        document.open();
        booked.tickets().forEach(ticket -> page(document, booked, ticket));
        document.close();
        return file.toByteArray();
    }

    private void page(Document document, BookedTickets booked, Ticket ticket) {
        Show show = booked.show();
        document.newPage();
        document.add(new Paragraph(fonts.phrase(show.movieTitle(), 22)));
        if (show.certificate() != null) {
            document.add(new Paragraph(fonts.phrase("Certificate " + show.certificate(), 11)));
        }
        PdfPTable facts = new PdfPTable(new float[] {1, 3});
        facts.setWidthPercentage(100);
        facts.setSpacingBefore(14);
        fact(facts, "Theater", show.theaterName() + ", " + show.city());
        fact(facts, "Screen", show.screenName());
        fact(facts, "Start", START.format(show.startsAt().atZone(show.zone())));
        fact(facts, "Seat", ticket.seat());
        fact(facts, "Category", ticket.category());
        fact(facts, "Price", price(ticket.priceMinor(), booked.booking().currency()));
        fact(facts, "Booking", booked.booking().reference());
        document.add(facts);
        document.add(picture(ticket.code()));
    }

    private void fact(PdfPTable facts, String name, String value) {
        facts.addCell(cell(name, 10));
        facts.addCell(cell(value, 12));
    }

    private PdfPCell cell(String text, float size) {
        PdfPCell cell = new PdfPCell(fonts.phrase(text, size));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingBottom(5);
        cell.setVerticalAlignment(PdfPCell.ALIGN_BOTTOM);
        return cell;
    }

    private static String price(long minor, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return currency + " " + BigDecimal.valueOf(minor, digits).toPlainString();
    }

    private static Image picture(String code) {
        Image picture = Image.getInstance(QrPicture.PIXELS, QrPicture.PIXELS, 1, 8, QrPicture.grays(code));
        picture.scaleToFit(QR, QR);
        picture.setAlignment(Image.MIDDLE);
        return picture;
    }
}
