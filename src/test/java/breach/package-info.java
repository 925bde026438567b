/** Examples that break the rules of the house, one each; the architecture test must find every one of them. */
package breach;
