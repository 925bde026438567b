package vn.thidua.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import vn.thidua.shared.text.Vietnamese;

/** Every text typed anywhere arrives composed (NFC) and without blanks around it; an empty one as null. */
@FacesConverter(forClass = String.class)
public class NfcConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String value) {
        String text = value == null ? null : Vietnamese.nfc(value).strip();
        return text == null || text.isEmpty() ? null : text;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
