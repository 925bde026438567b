package vn.thidua.shared.mail;

import java.time.Instant;

/**
 * A mail to one person, as plain text.
 *
 * @param number makes the Message-ID, so that the same letter sent twice can be told as one
 */
public record Letter(long number, String address, String personName, String language, String subject, String text, Instant writtenAt) {
}
