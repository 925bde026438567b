package vn.thidua.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.shared.run.Progress;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.CellFault;
import vn.thidua.shared.table.Preview;
import vn.thidua.shared.table.RowEffect;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.TextEncoding;

/**
 * What every page for taking in a list does: choose a file, look at how it was understood, look again in another encoding,
 * store it, and see how far that has come. The page itself is {@code WEB-INF/shared/import.xhtml}.
 */
public abstract class ImportForm implements Serializable {

    /** Most files are stored before the next page is asked for. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    private transient Language language;

    @Inject
    private transient Fmt fmt;

    @Inject
    protected transient Runs runs;

    private transient Part part;
    private byte[] file;
    private String fileName;
    private TextEncoding encoding;
    private Preview preview;
    private String run;
    private Progress progress;

    protected abstract Preview read(byte[] chosen, TextEncoding told);

    /** @return the key of the run that stores the rows */
    protected abstract String begin(byte[] chosen, TextEncoding told);

    /** The account whose runs are shown. */
    protected abstract long owner();

    /** This page with its own parameters, to which that of the run is added. */
    protected abstract String here();

    /** The columns of the preview, constants with a name in the bundles. */
    public abstract List<? extends Enum<?>> getColumns();

    protected void loadRun() {
        progress = run == null || run.isBlank() ? null : runs.progress(run, owner());
    }

    /** Called by the page from time to time while the run goes on. */
    public void look() {
        loadRun();
    }

    public void preview() {
        preview = null;
        file = bytes();
        fileName = part == null ? null : part.getSubmittedFileName();
        preview = read(file, null);
        encoding = preview.encoding();
    }

    public void previewAgain() {
        preview = read(file, encoding);
    }

    public String store() {
        String begun = begin(file, preview.encoding());
        runs.await(begun, owner(), PATIENCE);
        return here() + (here().contains("?") ? "&" : "?") + "faces-redirect=true&run=" + begun;
    }

    private byte[] bytes() {
        try {
            return part == null ? new byte[0] : part.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String faultText(CellFault fault) {
        return Messages.text(language.getLocale(), fault.key(), fault.args().toArray());
    }

    public String getEndText() {
        return Messages.text(language.getLocale(), progress.key(), progress.args().toArray());
    }

    public String shown(Object cell) {
        return cell == null ? "" : cell instanceof LocalDate day ? fmt.date(day) : cell instanceof Enum<?> constant ? Messages.text(language.getLocale(), constant)
                : cell.toString();
    }

    public TextEncoding[] getEncodings() {
        return TextEncoding.values();
    }

    public RowEffect[] getEffects() {
        return RowEffect.values();
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public String getFileName() {
        return fileName;
    }

    public TextEncoding getEncoding() {
        return encoding;
    }

    public void setEncoding(TextEncoding encoding) {
        this.encoding = encoding;
    }

    public Preview getPreview() {
        return preview;
    }

    public String getRun() {
        return run;
    }

    public void setRun(String run) {
        this.run = run;
    }

    public Progress getProgress() {
        return progress;
    }
}
