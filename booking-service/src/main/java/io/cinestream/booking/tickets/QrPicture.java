package io.cinestream.booking.tickets;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A code as a picture for scanners: readable with a sixth of it creased or smudged. */
final class QrPicture {

    static final int PIXELS = 600;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrPicture() {}

    static byte[] png(String code) {
        try (var file = new ByteArrayOutputStream()) {
            MatrixToImageWriter.writeToStream(drawn(code), "PNG", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A byte per pixel, black or white, row by row. */
    static byte[] grays(String code) {
        BitMatrix picture = drawn(code);
        byte[] grays = new byte[PIXELS * PIXELS];
        for (int at = 0; at < grays.length; at++) {
            grays[at] = (byte) (picture.get(at % PIXELS, at / PIXELS) ? 0 : 255);
        }
        return grays;
    }

    private static BitMatrix drawn(String code) {
        try {
            return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("a code of " + code.length() + " characters fits", tooLong);
        }
    }
}
