package app.vouch.people.imports.web;

import app.vouch.kernel.Viewer;
import app.vouch.people.imports.Column;
import app.vouch.people.imports.DirectoryImports;
import app.vouch.people.imports.Upload;
import app.vouch.web.See;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a file is handed in, and which were. */
@Controller
class UploadController {

    private final DirectoryImports imports;

    UploadController(DirectoryImports imports) {
        this.imports = imports;
    }

    @GetMapping("/people/import")
    ModelAndView index(
            Viewer viewer,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String at,
            Model model,
            HttpServletRequest request) {
        String refused = LargeUploads.refusal(request);
        if (refused != null) {
            refuse(errors, refused);
        }
        return page(viewer, errors, at, model);
    }

    @PostMapping("/people/import")
    ModelAndView upload(Viewer viewer, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors() && !form.hasFile()) {
            refuse(errors, "import.file.none");
        }
        if (errors.hasErrors()) {
            return page(viewer, errors, null, model);
        }
        MultipartFile file = Objects.requireNonNull(form.file());
        Upload upload = new Upload(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getSize(),
                file,
                Boolean.TRUE.equals(form.complete()));
        return See.other("/people/import/" + imports.upload(viewer, upload));
    }

    /** Not {@code rejectValue}: it reads the form, which is not there where another field could not be read. */
    private static void refuse(BindingResult errors, String code) {
        errors.addError(new FieldError(errors.getObjectName(), "file", null, false, new String[] {code}, null, null));
    }

    private ModelAndView page(Viewer viewer, BindingResult errors, @Nullable String at, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("columns", Column.values());
        model.addAttribute("recent", imports.recent(viewer, at));
        return new ModelAndView(
                "people/import/index",
                model.asMap(),
                errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
