package io.cinestream.booking.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketCodesTests {

    private final TicketCodes codes = new TicketCodes(new TicketProperties("a-key-of-at-least-32-characters-1"));
    private final TicketCodes foreign = new TicketCodes(new TicketProperties("a-key-of-at-least-32-characters-2"));
    private final SeatTicket ticket = new SeatTicket(UUID.randomUUID(), UUID.randomUUID(), "AA12");

    @Test
    void readsWhatItWrote() {
        assertThat(codes.read(codes.write(ticket))).contains(ticket);
    }

    @Test
    void isShortEnoughForAPictureThatAnyPhoneReads() {
        assertThat(codes.write(ticket)).hasSizeLessThanOrEqualTo(140).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void readsNothingThatSomebodyElseWroteOrChanged() {
        assertThat(codes.read(foreign.write(ticket))).isEmpty();
        byte[] code = Base64.getUrlDecoder().decode(codes.write(ticket));
        for (int at = 0; at < code.length; at++) {
            byte[] changed = code.clone();
            changed[at] ^= 1;
            assertThat(codes.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("byte %s", at)
                    .isEmpty();
        }
    }

    @Test
    void readsNothingInWhatIsNoCode() {
        assertThat(codes.read("")).isEmpty();
        assertThat(codes.read("CS-7K2M9QXA")).isEmpty();
        assertThat(codes.read("https://example.com/?ä")).isEmpty();
        assertThat(codes.read("A".repeat(86))).isEmpty();
        assertThat(codes.read("A".repeat(4000))).isEmpty();
    }

    @Test
    void provesItselfToADoorThatHasOnlyThePublicKey() throws GeneralSecurityException {
        byte[] code = Base64.getUrlDecoder().decode(codes.write(ticket));
        byte[] said = Arrays.copyOf(code, code.length - 64);
        Signature proof = Signature.getInstance("Ed25519");
        proof.initVerify(key(codes.publicKey()));
        proof.update(said);

        assertThat(proof.verify(Arrays.copyOfRange(code, code.length - 64, code.length)))
                .isTrue();
        assertThat(HexFormat.of().formatHex(said, 1, 17))
                .isEqualTo(ticket.bookingId().toString().replace("-", ""));
        assertThat(HexFormat.of().formatHex(said, 17, 33))
                .isEqualTo(ticket.showId().toString().replace("-", ""));
        assertThat(new String(said, 33, said.length - 33)).isEqualTo("AA12");
    }

    /** The fixed beginning says that an Ed25519 key follows (RFC 8410). */
    private static PublicKey key(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
