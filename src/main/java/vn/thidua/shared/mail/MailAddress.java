package vn.thidua.shared.mail;

import java.util.regex.Pattern;

/** What the product takes for an e-mail address: ASCII, without display name, comments or quotes, and so without line breaks. */
public final class MailAddress {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    private MailAddress() {
    }

    /** Whether mail can be addressed to it; blanks around it are forgiven, anything else that is no address is not. */
    public static boolean valid(String address) {
        return address != null && address.indexOf('\n') < 0 && address.indexOf('\r') < 0 && address.strip().length() <= 254
                && SHAPE.matcher(address.strip()).matches() && !address.contains("..") && !address.contains(".@");
    }
}
