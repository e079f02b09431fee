package org.bihuan.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year that phrases without one mean.
 *
 * @param year of the calendar year, or in which a school year begins
 * @param schoolYear from August of {@code year} to July
 * @param from the words that named it
 */
public record YearOfTable(int year, boolean schoolYear, String from) {
    private static final Pattern SCHOOL_YEAR =
            Pattern.compile("(20\\d\\d)\\s*[-—–~～至到－/]+\\s*(20\\d\\d)\\s*学年");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)\\s*(?:年|度)");

    /** The year that a title names; empty when it names none, or several. */
    public static Optional<YearOfTable> in(String title) {
        Matcher school = SCHOOL_YEAR.matcher(title);
        if (school.find()) {
            return Optional.of(
                    new YearOfTable(Integer.parseInt(school.group(1)), true, school.group()));
        }
        Matcher year = YEAR.matcher(title);
        Optional<YearOfTable> found = Optional.empty();
        while (year.find()) {
            int named = Integer.parseInt(year.group(1));
            if (found.isPresent() && found.get().year() != named) {
                return Optional.empty();
            }
            found = Optional.of(new YearOfTable(named, false, year.group()));
        }
        return found;
    }

    int yearOf(int month) {
        return schoolYear && month < 8 ? year + 1 : year;
    }
}
