package vn.thidua.proof;

import java.math.BigInteger;

/**
 * How often somebody who only guesses is right: she gives each of n delegates another of n contents, so in each poll the
 * right ones are the fixed points of a permutation drawn by lot. Whole numbers only.
 */
final class Chance {

    private Chance() {
    }

    /**
     * Smallest number of right guesses over all polls which each of {@code ways} ways of guessing together reach with a
     * probability of at most one in {@code oneIn}.
     */
    static int limit(int delegates, int polls, int ways, long oneIn) {
        BigInteger[] one = fixedPoints(delegates);
        BigInteger[] sum = {BigInteger.ONE};
        for (int poll = 0; poll < polls; poll++) {
            sum = times(sum, one);
        }
        BigInteger all = factorial(delegates).pow(polls);
        BigInteger tail = BigInteger.ZERO;
        int limit = sum.length;
        while (limit > 0) {
            tail = tail.add(sum[limit - 1]);
            if (tail.multiply(BigInteger.valueOf(ways)).multiply(BigInteger.valueOf(oneIn)).compareTo(all) > 0) {
                return limit;
            }
            limit--;
        }
        return 0;
    }

    /** For each number of fixed points, how many of the n! permutations have it. */
    static BigInteger[] fixedPoints(int n) {
        BigInteger[] counts = new BigInteger[n + 1];
        for (int k = 0; k <= n; k++) {
            counts[k] = factorial(n).divide(factorial(k).multiply(factorial(n - k))).multiply(derangements(n - k));
        }
        return counts;
    }

    private static BigInteger derangements(int n) {
        BigInteger count = BigInteger.ONE;
        for (int i = 1; i <= n; i++) {
            count = count.multiply(BigInteger.valueOf(i)).add(i % 2 == 0 ? BigInteger.ONE : BigInteger.ONE.negate());
        }
        return count;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }

    private static BigInteger[] times(BigInteger[] a, BigInteger[] b) {
        BigInteger[] product = new BigInteger[a.length + b.length - 1];
        java.util.Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i + j] = product[i + j].add(a[i].multiply(b[j]));
            }
        }
        return product;
    }
}
