package io.cinestream.notification.occasions;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Values as a person reads them. */
final class Spoken {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", LANGUAGE);

    private Spoken() {}

    /** {@code ₹500.00}, {@code ¥500}: as many decimals as the currency has. */
    static String money(long minor, String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        int decimals = currency.getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getCurrencyInstance(LANGUAGE);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(minor, decimals));
    }

    /** {@code Fri 20 Nov 2026, 18:30 (Asia/Kolkata)}: the wall clock of the theater, and whose it is. */
    static String localTime(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
