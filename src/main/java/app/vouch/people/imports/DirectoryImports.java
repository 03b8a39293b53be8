package app.vouch.people.imports;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryImported;
import app.vouch.people.PeopleChanged;
import app.vouch.people.PersonChanged;
import app.vouch.people.PersonLeft;
import app.vouch.people.imports.DirectoryWriter.Touched;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory from a file: handed in, held against what is known, shown as a dry run, applied all or nothing. A file
 * is everybody's in HR: whoever handed it in, another may look through and apply it.
 */
@Service
@Transactional
public class DirectoryImports {

    /** Files that wait to be applied; older ones are set aside. */
    private static final int OPEN = 5;

    private static final int RECENT = 20;
    private static final int AT_ONCE = 2_000;

    private final ImportRecords records;
    private final FileReading reading;
    private final DryRun dryRun;
    private final Plan plan;
    private final DirectoryWriter writer;
    private final ApplicationEventPublisher events;

    DirectoryImports(
            ImportRecords records,
            FileReading reading,
            DryRun dryRun,
            Plan plan,
            DirectoryWriter writer,
            ApplicationEventPublisher events) {
        this.records = records;
        this.reading = reading;
        this.dryRun = dryRun;
        this.plan = plan;
        this.writer = writer;
        this.events = events;
    }

    /**
     * Takes a file and makes its dry run, which also says what is wrong with it. Changes nobody.
     *
     * @throws UncheckedIOException where the file cannot be read
     */
    @Allow(Permission.MANAGE_DIRECTORY)
    public ImportId upload(Viewer viewer, Upload upload) {
        ImportId id = ImportId.next();
        records.add(viewer, id, upload);
        try {
            switch (FileNature.of(upload.content(), upload.size())) {
                case UTF_8 -> run(id, upload.content(), StandardCharsets.UTF_8, upload.complete());
                case WINDOWS_1252 -> askForEncoding(id, upload.content());
                case UNKNOWN_ENCODING -> refuse(id, FaultKind.ENCODING);
                case NOT_CSV -> refuse(id, FaultKind.NOT_CSV);
                case EMPTY -> refuse(id, FaultKind.EMPTY);
                case TOO_LARGE -> refuse(id, FaultKind.TOO_LARGE);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("the file was not staged", broken);
        }
        records.setOldAside(OPEN);
        return id;
    }

    private void run(ImportId id, InputStreamSource content, Charset charset, boolean complete)
            throws IOException, SQLException {
        keep(id, charset, reading.read(id, content, charset), complete);
    }

    private void keep(ImportId id, Charset charset, FileReading.Result result, boolean complete) throws SQLException {
        records.read(id, charset.name(), result);
        dryRun.keep(id, result.faults());
        int errors = result.faults().total();
        Plan.Figures figures = Plan.Figures.none();
        if (result.whole()) {
            errors += dryRun.check(id, result.present());
            figures = plan.make(id, result.present(), complete, result.last());
        }
        records.planned(id, figures, errors);
    }

    private void refuse(ImportId id, FaultKind kind) throws SQLException {
        FileReading.Result result = FileReading.Result.fault(kind);
        dryRun.keep(id, result.faults());
        records.planned(id, Plan.Figures.none(), result.faults().total());
    }

    private void askForEncoding(ImportId id, InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            records.keepFile(id, in.readAllBytes());
        }
        records.keepSamples(id, Samples.of(content));
        records.state(id, ImportState.ENCODING);
    }

    /** Reads a file that is not UTF-8 as Windows-1252, once HR has seen that it is; where that was answered, nothing. */
    @Allow(Permission.MANAGE_DIRECTORY)
    public void confirmEncoding(Viewer viewer, ImportId id) {
        if (records.lock(id) != ImportState.ENCODING) {
            return;
        }
        byte[] content = records.file(id);
        records.dropStaging(id);
        try {
            run(
                    id,
                    new ByteArrayResource(content),
                    FileNature.FALLBACK,
                    records.kept(id).complete());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("the file was not staged", broken);
        }
    }

    /** Lets a file be whose letters came out wrong. */
    @Allow(Permission.MANAGE_DIRECTORY)
    public void refuseEncoding(Viewer viewer, ImportId id) {
        if (records.lock(id) != ImportState.ENCODING) {
            return;
        }
        records.dropStaging(id);
        try {
            refuse(id, FaultKind.ENCODING);
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("the answer was not kept", broken);
        }
    }

    /** What became of the wish to apply a file. */
    public enum Outcome {
        APPLIED,
        /** Somebody else's file is being applied at this moment. */
        BUSY,
        /** The directory is another than at the dry run; there is a new one to look at. */
        CHANGED,
        /** So many leave that their number must be typed, and it was not, or was another. */
        UNCONFIRMED,
        /** There is nothing that could be applied: errors, an open question, or it was set aside. */
        NOT_READY
    }

    /**
     * Applies a dry run as it was shown, or not at all: where the directory has changed so that it would do something
     * else, a new dry run takes its place. Once applied, asking again does nothing and says so.
     *
     * @param confirmedLeaving how many people leave, as HR typed it; needed only where
     *     {@link ImportView#needsConfirmation}
     */
    @Allow(Permission.MANAGE_DIRECTORY)
    public Outcome apply(Viewer viewer, ImportId id, @Nullable Integer confirmedLeaving) {
        if (!writer.takeTurn()) {
            records.find(id);
            return Outcome.BUSY;
        }
        switch (records.lock(id)) {
            case APPLIED -> {
                return Outcome.APPLIED;
            }
            case ENCODING, FAULTY, SET_ASIDE -> {
                return Outcome.NOT_READY;
            }
            case READY -> {}
        }
        writer.lockDirectory();
        ImportRecords.Kept kept = records.kept(id);
        if (!records.isStaged(id, kept.rows())) {
            records.state(id, ImportState.SET_ASIDE);
            records.dropStaging(id);
            return Outcome.NOT_READY;
        }
        Plan.Figures figures = planAgain(id, kept);
        ImportView view = records.find(id);
        if (!view.isReady() || figures.fingerprint().compareTo(kept.fingerprint()) != 0) {
            return Outcome.CHANGED;
        }
        if (view.needsConfirmation() && (confirmedLeaving == null || confirmedLeaving != view.leaving())) {
            return Outcome.UNCONFIRMED;
        }
        try {
            writer.write(id, kept.present());
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("the file was not applied", broken);
        }
        tell(id, figures);
        records.applied(viewer, id);
        return Outcome.APPLIED;
    }

    private Plan.Figures planAgain(ImportId id, ImportRecords.Kept kept) {
        int errors = dryRun.check(id, kept.present());
        Plan.Figures figures = plan.make(id, kept.present(), kept.complete(), records.last(id));
        records.planned(id, figures, errors);
        return figures;
    }

    private void tell(ImportId id, Plan.Figures figures) {
        events.publishEvent(
                new DirectoryImported(id.value(), figures.created(), figures.changedPeople(), figures.leaving()));
        for (List<Touched> batch = writer.touched(id, 0, AT_ONCE);
                !batch.isEmpty();
                batch = writer.touched(id, batch.get(batch.size() - 1).position(), AT_ONCE)) {
            events.publishEvent(new PeopleChanged(batch.stream()
                    .map(touched -> new PersonChanged(new PersonId(touched.person()), columns(touched.changed())))
                    .toList()));
            batch.stream()
                    .filter(Touched::leaving)
                    .forEach(touched -> events.publishEvent(new PersonLeft(new PersonId(touched.person()))));
        }
    }

    private static Set<String> columns(int bits) {
        return Column.ALL.stream()
                .filter(column -> (bits & column.bit()) != 0)
                .map(Column::header)
                .collect(Collectors.toSet());
    }

    /** @throws NotFound where there is no such file */
    @Allow(Permission.MANAGE_DIRECTORY)
    @Transactional(readOnly = true)
    public ImportView find(Viewer viewer, ImportId id) {
        return records.find(id);
    }

    /** The files handed in, whoever did, newest first. */
    @Allow(Permission.MANAGE_DIRECTORY)
    @Transactional(readOnly = true)
    public Slice<ImportRow> recent(Viewer viewer, @Nullable String at) {
        Cursor cursor = Cursor.decode(at, 2);
        return Slice.of(
                records.handedIn(cursor, RECENT + 1),
                RECENT,
                cursor,
                file -> List.of(file.uploadedAt().toString(), file.id().toString()));
    }

    /** Cells by which one sees whether the guess at the encoding is right. */
    @Allow(Permission.MANAGE_DIRECTORY)
    @Transactional(readOnly = true)
    public List<Sample> samples(Viewer viewer, ImportId id) {
        return records.samples(id);
    }
}
