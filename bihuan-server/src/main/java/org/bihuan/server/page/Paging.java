package org.bihuan.server.page;

/**
 * A stretch of a long list.
 *
 * @param total lines in the whole list
 * @param size lines on one page
 * @param number which page this is, from 1
 * @param address where the list lives, with its filters but without {@code page=}
 */
public record Paging(int total, int size, int number, String address) {
    public Paging {
        if (total < 0 || size < 1 || number < 1) {
            throw new IllegalArgumentException("not a page: " + total + "/" + size + "/" + number);
        }
    }

    public int last() {
        return Math.max(1, (total + size - 1) / size);
    }

    public int firstLine() {
        return total == 0 ? 0 : (number - 1) * size + 1;
    }

    public int lastLine() {
        return Math.min(total, number * size);
    }

    public String href(int page) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }
}
