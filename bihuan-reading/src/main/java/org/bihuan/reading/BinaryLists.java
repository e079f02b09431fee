package org.bihuan.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;

/** The list tables of a Word 97 file in the terms of {@link WordNumbering}. */
final class BinaryLists {
    /**
     * Number formats by their code (MSONFC in [MS-OSHARED]); the code is the index, an empty word a
     * format that Chinese documents do not use.
     */
    private static final String[] FORMATS = {
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "ordinal",
        "",
        "",
        "",
        "",
        "ideographDigital",
        "japaneseCounting",
        "",
        "",
        "decimalFullWidth",
        "decimalHalfWidth",
        "japaneseLegal",
        "japaneseDigitalTenThousand",
        "decimalEnclosedCircle",
        "decimalFullWidth2",
        "",
        "",
        "decimalZero",
        "bullet",
        "",
        "",
        "decimalEnclosedFullstop",
        "decimalEnclosedParen",
        "decimalEnclosedCircleChinese",
        "ideographEnclosedCircle",
        "ideographTraditional",
        "ideographZodiac",
        "",
        "taiwaneseCounting",
        "ideographLegalTraditional",
        "taiwaneseCountingThousand",
        "taiwaneseDigital",
        "chineseCounting",
        "chineseLegalSimplified",
        "chineseCountingThousand"
    };

    private static final int NUMBER_IN_DASH = 57;
    private static final int NONE = 0xFF;

    /** More lists than this nobody makes; the file says how many it has. */
    private static final int MOST = 4_096;

    static WordNumbering read(ListTables tables, Budget budget) throws Refusal {
        Map<Integer, WordNumbering.Abstract> abstracts = new HashMap<>();
        Map<Integer, WordNumbering.Num> nums = new HashMap<>();
        for (int ilfo = 1; ilfo <= MOST; ilfo++) {
            Optional<LFO> found = lfo(tables, ilfo);
            if (found.isEmpty()) {
                break;
            }
            budget.piece();
            int lsid = found.get().getLsid();
            ListData list = tables.getListData(lsid);
            if (list != null && !abstracts.containsKey(lsid)) {
                abstracts.put(lsid, abstractOf(list));
            }
            nums.put(ilfo, num(tables, ilfo, lsid));
        }
        return WordNumbering.of(abstracts, nums);
    }

    private static Optional<LFO> lfo(ListTables tables, int ilfo) {
        try {
            return Optional.of(tables.getLfo(ilfo));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static WordNumbering.Abstract abstractOf(ListData list) {
        Map<Integer, WordNumbering.Level> levels = new HashMap<>();
        for (int i = 0; i < Math.min(list.numLevels(), WordNumbering.LEVELS); i++) {
            ListLevel level = list.getLevels()[i];
            if (level != null) {
                levels.put(i, level(level));
            }
        }
        return new WordNumbering.Abstract(levels, Optional.empty(), Optional.empty());
    }

    private static WordNumbering.Num num(ListTables tables, int ilfo, int lsid) {
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, WordNumbering.Level> levels = new HashMap<>();
        ListFormatOverrideLevel[] overrides = tables.getLfoData(ilfo).getRgLfoLvl();
        for (ListFormatOverrideLevel override :
                overrides == null ? new ListFormatOverrideLevel[0] : overrides) {
            if (override.isFormatting() && override.getLevel() != null) {
                levels.put(override.getLevelNum(), level(override.getLevel()));
            }
            if (override.isStartAt()) {
                int start =
                        override.isFormatting() && override.getLevel() != null
                                ? override.getLevel().getStartAt()
                                : override.getIStartAt();
                starts.put(override.getLevelNum(), start);
            }
        }
        return new WordNumbering.Num(lsid, starts, levels);
    }

    private static WordNumbering.Level level(ListLevel level) {
        return new WordNumbering.Level(
                level.getStartAt(),
                format(level.getNumberFormat() & 0xFF),
                pattern(level.getNumberText()),
                switch (level.getTypeOfCharFollowingTheNumber()) {
                    case 0 -> "tab";
                    case 1 -> "space";
                    default -> "nothing";
                },
                Optional.empty(),
                level.isLegalNumbering(),
                Optional.empty());
    }

    static String format(int code) {
        if (code == NUMBER_IN_DASH) {
            return "numberInDash";
        }
        if (code == NONE) {
            return "none";
        }
        return code < FORMATS.length ? FORMATS[code] : "";
    }

    /** The characters 0 to 8 stand for the number of that level. */
    private static String pattern(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < WordNumbering.LEVELS) {
                out.append('%').append(c + 1);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private BinaryLists() {}
}
