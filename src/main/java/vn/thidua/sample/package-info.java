/**
 * The first start: the sample case in practice mode, the first administrator's token in production.
 * Nobody acts here. May use: the root packages of all features, and the parts of the sample case that they provide.
 */
package vn.thidua.sample;
