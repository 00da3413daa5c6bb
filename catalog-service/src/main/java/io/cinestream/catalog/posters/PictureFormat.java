package io.cinestream.catalog.posters;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a poster may be uploaded as; the bytes decide, whatever name or type they come with. */
enum PictureFormat {
    JPEG("ffd8ff", 0, ""),
    PNG("89504e470d0a1a0a", 0, ""),
    WEBP("52494646", 8, "57454250");

    private final byte[] start;
    private final int mark;
    private final byte[] atMark;

    PictureFormat(String start, int mark, String atMark) {
        this.start = HexFormat.of().parseHex(start);
        this.mark = mark;
        this.atMark = HexFormat.of().parseHex(atMark);
    }

    static Optional<PictureFormat> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(format -> has(bytes, 0, format.start) && has(bytes, format.mark, format.atMark))
                .findFirst();
    }

    private static boolean has(byte[] bytes, int from, byte[] wanted) {
        return bytes.length >= from + wanted.length
                && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }
}
