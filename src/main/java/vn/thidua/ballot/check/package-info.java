/**
 * Checks the record of a poll without a server, by whoever likes to: {@code java -jar thidua-checker.jar} with the counting
 * rules of the product, and a page that decides anew by its own script. Only the JDK and this feature's model are used.
 */
package vn.thidua.ballot.check;
