package io.cinestream.booking.tickets;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What a scanner reads in a picture. */
public final class QrCodes {

    private QrCodes() {}

    public static String in(byte[] picture) {
        try {
            return in(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String in(BufferedImage picture) {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                    .getText();
        } catch (ReaderException none) {
            throw new AssertionError("no code in the picture", none);
        }
    }
}
