package vn.thidua.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.thidua.shared.text.VnNumber;
import vn.thidua.shared.time.ProductClock;

/** Dates and numbers as shown everywhere: dd/MM/yyyy, 24 hours, Viet Nam's time, comma before decimals. */
@Named
@ApplicationScoped
public class Fmt {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    public String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public String time(Instant instant) {
        return instant == null ? "" : DATE_TIME.format(instant.atZone(ProductClock.ZONE));
    }

    public String local(LocalDateTime time) {
        return time == null ? "" : DATE_TIME.format(time);
    }

    public String number(BigDecimal number) {
        return VnNumber.format(number);
    }
}
