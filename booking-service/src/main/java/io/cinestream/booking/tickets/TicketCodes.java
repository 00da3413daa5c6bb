package io.cinestream.booking.tickets;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes and reads codes: base64url of a format byte, booking, show, the seat's name, and an Ed25519 signature over these. A door
 * with the public key reads them without asking us, but learns only here whether the seat is still sold.
 */
@Component
public class TicketCodes {

    private final SigningKey key;

    TicketCodes(TicketProperties properties) {
        this.key = SigningKey.of(properties.key());
    }

    public String write(SeatTicket ticket) {
        byte[] said = ticket.bytes();
        byte[] signature = key.sign(said);
        byte[] code = Arrays.copyOf(said, said.length + signature.length);
        System.arraycopy(signature, 0, code, said.length, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** Empty for whatever we did not write. */
    public Optional<SeatTicket> read(String code) {
        return decoded(code)
                .filter(bytes -> bytes.length > SigningKey.SIGNATURE_BYTES)
                .flatMap(bytes -> {
                    int end = bytes.length - SigningKey.SIGNATURE_BYTES;
                    byte[] said = Arrays.copyOf(bytes, end);
                    byte[] signature = Arrays.copyOfRange(bytes, end, bytes.length);
                    return key.hasSigned(said, signature) ? SeatTicket.of(said) : Optional.empty();
                });
    }

    byte[] publicKey() {
        return key.publicKey();
    }

    private static Optional<byte[]> decoded(String code) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(code));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
