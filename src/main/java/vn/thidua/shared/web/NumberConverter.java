package vn.thidua.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.VnNumber;

/** Inputs of numbers written as in Viet Nam. */
@FacesConverter("vnNumber")
public class NumberConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String value) {
        try {
            return VnNumber.parse(value);
        } catch (RuleBroken refused) {
            String text = Messages.text(context.getViewRoot().getLocale(), refused.key(), refused.args());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
        return VnNumber.format(value);
    }
}
