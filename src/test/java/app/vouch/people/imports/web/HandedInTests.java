package app.vouch.people.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.people.imports.ImportView;
import app.vouch.people.imports.ImportsAtWork;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Every file ever handed in can be reached, page by page; and of a firm with nobody the desk says where to begin. */
@VouchTest
@Import(ImportsAtWork.class)
class HandedInTests {

    private static final Pattern FILE = Pattern.compile("href=\"/people/import/([0-9a-f-]{36})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportsAtWork imports;

    @Autowired
    Fixtures fixtures;

    @BeforeEach
    void empty() {
        fixtures.superuser()
                .sql("truncate person, unit, directory_import cascade")
                .update();
    }

    @Test
    void allFilesAreReachedForthAndBack() throws Exception {
        List<String> handedIn = new ArrayList<>();
        for (int number = 0; number < 47; number++) {
            ImportView file = imports.upload("%PDF-" + number);
            handedIn.add(file.id().toString());
        }
        // some at the very same moment
        fixtures.superuser()
                .sql("update directory_import set uploaded_at = date_trunc('minute', uploaded_at)")
                .update();
        List<String> inOrder = fixtures.superuser()
                .sql("select id::text from directory_import order by uploaded_at desc, id desc")
                .query(String.class)
                .list();
        List<String> forth = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (String address = "/people/import"; address != null; address = link(pages.get(pages.size() - 1), "next")) {
            pages.add(page(address));
            forth.addAll(files(pages.get(pages.size() - 1)));
        }
        assertThat(pages).hasSize(3);
        assertThat(forth).isEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(handedIn);

        List<List<String>> back = new ArrayList<>();
        for (String page = pages.get(2);
                page != null;
                page = link(page, "prev") == null ? null : page(link(page, "prev"))) {
            back.add(files(page));
        }
        Collections.reverse(back);
        assertThat(back.stream().flatMap(List::stream).toList()).isEqualTo(inOrder);
        assertThat(files(page("/people/import?at=YR9uZXZlch9ub2JvZHk"))).hasSize(20);
    }

    private static List<String> files(String page) {
        return FILE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static @Nullable String link(String page, String rel) {
        Matcher link = Pattern.compile("href=\"(/people/import\\?at=[^\"]+)\" rel=\"" + rel + "\"")
                .matcher(page);
        return link.find() ? link.group(1) : null;
    }

    @Test
    void theDeskOfAFirmWithNobodyOffersTheImport() throws Exception {
        assertThat(page("/"))
                .contains("The directory is empty.", "href=\"/people/import\"")
                .doesNotContain("Everybody who is meant to have a sponsor has one.");
        imports.take(ImportsAtWork.NEEDED + "E1,Ann,e1@a.example,active,Sales,D1\n");
        assertThat(page("/")).doesNotContain("The directory is empty.");
    }

    private String page(@Nullable String address) throws Exception {
        return mvc.perform(get(String.valueOf(address)).with(Fixtures.as(imports.hr())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
