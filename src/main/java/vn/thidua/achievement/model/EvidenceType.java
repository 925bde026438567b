package vn.thidua.achievement.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of files taken as evidence. */
public enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt");

    /** What a file dialogue offers. */
    public static final String ACCEPT = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.doc,.xls,.ppt";

    private static final int MAX_NAME = 150;

    private final String mediaType;
    private final List<String> extensions;

    EvidenceType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** Whether a browser shows files of this kind by itself, and shows them without running anything in them. */
    public boolean shownByBrowsers() {
        return this == PDF || this == PNG || this == JPEG;
    }

    /** The kind with this media type. */
    public static EvidenceType of(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst().orElseThrow();
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The name a file of this content is kept and handed out under: without a path or control characters, and always with
     * an extension of its type, so that no file opens as something else than what was checked.
     */
    public String nameFor(String given) {
        String plain = given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>:|?*;]", "").strip();
        if (plain.isEmpty() || plain.startsWith(".")) {
            plain = "minh-chung" + plain;
        }
        int dot = plain.lastIndexOf('.');
        String extension = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = dot < 0 ? plain : plain.substring(0, dot);
        if (!extensions.contains(extension)) {
            stem = plain;
            extension = extensions.get(0);
        }
        return stem.substring(0, Math.min(stem.length(), MAX_NAME)) + "." + extension;
    }
}
