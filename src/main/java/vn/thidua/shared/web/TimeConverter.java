package vn.thidua.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import vn.thidua.shared.text.Messages;

/** Times of day typed as 8:00, 08:00 or 8h00, shown as 08:00. */
@FacesConverter("vnTime")
public class TimeConverter implements Converter<LocalTime> {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public LocalTime getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(value.strip().toLowerCase(java.util.Locale.ROOT).replace('h', ':'), TYPED);
        } catch (DateTimeException e) {
            String text = Messages.text(context.getViewRoot().getLocale(), "shared.error.time", value.strip());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalTime value) {
        return value == null ? "" : SHOWN.format(value);
    }
}
