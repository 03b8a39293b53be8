package app.vouch.people.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** @param complete whether the file is everyone; null where the box is not ticked */
record UploadForm(@Nullable MultipartFile file, @Nullable Boolean complete) {

    /** An empty file is one, and its dry run says that it is empty; a form without any sends no name. */
    boolean hasFile() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isBlank();
    }
}
