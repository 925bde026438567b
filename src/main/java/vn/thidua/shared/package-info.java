/**
 * What every feature stands on: the refusal of a rule, the use-case stereotype, roots and repositories, the clock,
 * Vietnamese text and numbers, settings, and the frame of pages. Knows no feature.
 */
package vn.thidua.shared;
