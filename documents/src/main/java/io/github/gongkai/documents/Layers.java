package io.github.gongkai.documents;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The layers of a PDF that are hidden when it is opened. */
final class Layers {

    private static final COSName GROUPS = COSName.getPDFName("OCGs");
    private static final COSName BASE_STATE = COSName.getPDFName("BaseState");

    private final Set<COSBase> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    Layers(COSDictionary catalog) {
        COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary usual = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (properties != null && usual != null) {
            if ("OFF".equals(usual.getNameAsString(BASE_STATE))) {
                addAll(properties.getCOSArray(GROUPS), true);
            }
            addAll(usual.getCOSArray(COSName.ON), false);
            addAll(usual.getCOSArray(COSName.OFF), true);
        }
    }

    private void addAll(@Nullable COSArray groups, boolean hides) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            COSBase group = groups.getObject(i);
            if (group != null && hides) {
                hidden.add(group);
            } else if (group != null) {
                hidden.remove(group);
            }
        }
    }

    /** Whether what belongs to a group, or to several, is hidden: to several if all of them are. */
    boolean hides(@Nullable COSBase group) {
        if (hidden.isEmpty() || !(group instanceof COSDictionary dictionary)) {
            return false;
        }
        COSBase members = dictionary.getDictionaryObject(GROUPS);
        if (members instanceof COSArray several && several.size() > 0) {
            for (int i = 0; i < several.size(); i++) {
                if (!hidden.contains(several.getObject(i))) {
                    return false;
                }
            }
            return true;
        }
        return hidden.contains(members instanceof COSDictionary ? members : group);
    }
}
