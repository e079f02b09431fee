package org.bihuan.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** What a PDF holds besides its text: counted and told, never run, opened or fetched. */
final class PdfExtras {
    private static final int MOST_ON_A_PAGE = 1_000;
    private static final int MOST_UP = 20;

    private final Budget budget;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final List<String> comments = new ArrayList<>();
    private final List<Layout.Line> boxes = new ArrayList<>();
    private final Set<COSDictionary> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private int page;
    private int pictures;

    private PdfExtras(Budget budget) {
        this.budget = budget;
    }

    static PdfExtras of(PDDocument document, Budget budget) throws IOException, Refusal {
        PdfExtras extras = new PdfExtras(budget);
        extras.catalog(document.getDocumentCatalog().getCOSObject());
        int pages = 0;
        for (PDPage page : document.getPages()) {
            Budget.stopWhen(Limit.PAGES, budget.limits().pages(), ++pages);
            extras.page = pages;
            budget.look();
            extras.page(page);
        }
        return extras;
    }

    Set<Doubt> doubts() {
        return doubts;
    }

    /** What stands in the fields of a form and in boxes laid over the pages. */
    List<Layout.Line> boxes() {
        return boxes;
    }

    List<String> comments() {
        return comments;
    }

    int pictures() {
        return pictures;
    }

    private void catalog(COSDictionary catalog) {
        action(catalog.getDictionaryObject(COSName.OPEN_ACTION));
        if (catalog.containsKey(COSName.AA)) {
            doubts.add(Doubt.ACTIONS);
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.getPDFName("JavaScript"))) {
            doubts.add(Doubt.ACTIONS);
        }
        boolean attached = names != null && names.containsKey(COSName.getPDFName("EmbeddedFiles"));
        if (attached || catalog.containsKey(COSName.getPDFName("AF"))) {
            doubts.add(Doubt.OBJECTS);
        }
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && form.containsKey(COSName.getPDFName("XFA"))) {
            doubts.add(Doubt.OBJECTS);
        }
    }

    /** Going to a page is harmless; anything that does more is told. */
    private void action(@org.jspecify.annotations.Nullable COSBase what) {
        if (what instanceof COSDictionary action) {
            String kind = action.getNameAsString(COSName.S);
            boolean harmless =
                    kind == null
                            || kind.equals("GoTo")
                            || kind.equals("URI")
                            || kind.equals("Named");
            if (!harmless) {
                doubts.add(Doubt.ACTIONS);
            }
        }
    }

    private void page(PDPage page) throws Refusal {
        COSDictionary dictionary = page.getCOSObject();
        if (dictionary.containsKey(COSName.AA)) {
            doubts.add(Doubt.ACTIONS);
        }
        COSArray annotations = dictionary.getCOSArray(COSName.ANNOTS);
        for (int i = 0;
                annotations != null && i < Math.min(annotations.size(), MOST_ON_A_PAGE);
                i++) {
            budget.tick();
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                annotation(annotation);
            }
        }
        PDResources resources = page.getResources();
        if (resources == null) {
            return;
        }
        int seen = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (seen++ > MOST_ON_A_PAGE) {
                break;
            }
            if (resources.isImageXObject(name)) {
                pictures++;
            }
        }
    }

    private void annotation(COSDictionary annotation) throws Refusal {
        action(annotation.getDictionaryObject(COSName.A));
        if (annotation.containsKey(COSName.AA)) {
            doubts.add(Doubt.ACTIONS);
        }
        String kind = annotation.getNameAsString(COSName.SUBTYPE);
        if ("Widget".equals(kind)) {
            filledIn(annotation);
        }
        if ("FileAttachment".equals(kind) || "RichMedia".equals(kind) || "Movie".equals(kind)) {
            doubts.add(Doubt.OBJECTS);
        }
        String text = annotation.getString(COSName.CONTENTS);
        if (text != null && !text.isBlank() && !"Link".equals(kind) && !"Widget".equals(kind)) {
            budget.characters(text.length());
            if ("FreeText".equals(kind)) {
                box(text);
            } else {
                comments.add(lines(text));
            }
        }
    }

    /** What somebody wrote into a field of a form; a field may be shown in several places. */
    private void filledIn(COSDictionary widget) throws Refusal {
        COSDictionary field = widget;
        for (int up = 0; up < MOST_UP && field != null; up++) {
            COSBase value = field.getDictionaryObject(COSName.V);
            if (value instanceof COSDictionary && !(value instanceof COSStream)) {
                doubts.add(Doubt.OBJECTS);
            }
            if (value != null) {
                if (told.add(field)) {
                    fieldText(value);
                }
                return;
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
    }

    private void fieldText(COSBase value) throws Refusal {
        switch (value) {
            case COSString text -> box(text.getString());
            case COSStream text -> box(text.toTextString());
            case COSArray chosen -> {
                for (int i = 0; i < Math.min(chosen.size(), MOST_ON_A_PAGE); i++) {
                    if (chosen.getObject(i) instanceof COSString text) {
                        box(text.getString());
                    }
                }
            }
            default -> {}
        }
    }

    private void box(String text) throws Refusal {
        budget.piece();
        budget.characters(text.length());
        if (!text.isBlank()) {
            Lettering letters = new Lettering();
            letters.append(lines(text), 0, page, Face.UNKNOWN);
            boxes.add(new Layout.Line(letters, Optional.empty(), false, 0, boxes.size() + 1, '\n'));
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
