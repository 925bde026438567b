package vn.thidua.achievement.model;

import java.io.Serializable;

/** A file kept durably; {@code mediaType} was found from its content, {@code sha256} (hex) is its name on disk. */
public record EvidenceFile(String fileName, String mediaType, long sizeBytes, String sha256) implements Serializable {
}
