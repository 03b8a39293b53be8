package app.vouch.people.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import jakarta.servlet.http.Part;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@VouchTest
class ImportControllerTests {

    private static final String HEADER = "employee_id,given_name,email,status,unit,level,title\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    Viewer hr;

    @BeforeEach
    void empty() {
        fixtures.superuser()
                .sql("truncate person, unit, directory_import cascade")
                .update();
        hr = fixtures.official(Role.HR);
    }

    private String upload(byte[] bytes) throws Exception {
        String location = mvc.perform(multipart("/people/import")
                        .file(new MockMultipartFile("file", "people.csv", "text/csv", bytes))
                        .with(csrf())
                        .with(Fixtures.as(hr)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).matches("/people/import/[0-9a-f-]{36}");
        return java.util.Objects.requireNonNull(location);
    }

    private String upload(String text) throws Exception {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(Fixtures.as(hr)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void assertJson(String location, String json) throws Exception {
        mvc.perform(get(location + ".json").with(Fixtures.as(hr)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(content().json(json, org.springframework.test.json.JsonCompareMode.STRICT));
    }

    private static String row(String id, String title) {
        return "%s,Ann,%s@a.example,active,Sales,D1,%s\n".formatted(id, id, title);
    }

    @Test
    void aSoundFileIsShownAndApplied() throws Exception {
        String first = upload(HEADER + row("E1", "Buyer") + row("E2", "Buyer"));
        assertJson(first, """
                {"importable":true,"rows":2,"new":2,"changed":{},"changedPeople":0,"leaving":0,"unchanged":0,"errors":[]}
                """);
        assertThat(page(first)).contains("Two people are new.");
        mvc.perform(post(first + "/application").with(csrf()).with(Fixtures.as(hr)))
                .andExpect(status().isSeeOther());
        assertThat(page(first)).contains("What it did", "Applied by Official on");

        String second = upload(HEADER + row("E1", "Head buyer") + row("E2", "Buyer"));
        assertJson(second, """
                {"importable":true,"rows":2,"new":0,"changed":{"title":1},"changedPeople":1,"leaving":0,"unchanged":1,
                 "errors":[]}
                """);
        assertThat(page(second + "/people?show=changed&column=title"))
                .contains("<del>Buyer</del>", "<ins>Head buyer</ins>");
        assertThat(page(second + "/people?show=same")).contains("e2@a.example");
        assertThat(page("/people/import")).contains("people.csv", "Applied", "Official");
    }

    @Test
    void faultsAreSaidInWordsAndInJson() throws Exception {
        String location = upload(HEADER + row("E1", "") + row("E1", "") + "E3,Ann,c@a.example,active,Sales,D12,x\n");
        assertJson(location, """
                {"importable":false,"rows":3,"new":1,"changed":{},"changedPeople":0,"leaving":0,"unchanged":0,
                 "errors":[{"row":3,"column":"employee_id","kind":"duplicate"},{"row":3,"column":"email","kind":"duplicate"},
                           {"row":4,"column":"level","kind":"level"}]}
                """);
        assertThat(page(location))
                .contains(
                        "Three things in this file are to be put right.",
                        "E1 stands in row 2 already.",
                        "D12 is no level of the ladder");
        mvc.perform(post(location + "/application").with(csrf()).with(Fixtures.as(hr)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFaultOfTheWholeFileHasNeitherRowNorColumn() throws Exception {
        assertJson(upload("%PDF-1.4"), """
                {"importable":false,"rows":0,"new":0,"changed":{},"changedPeople":0,"leaving":0,"unchanged":0,
                 "errors":[{"row":null,"column":null,"kind":"not-csv"}]}
                """);
    }

    @Test
    void theEncodingIsAskedForAndConfirmed() throws Exception {
        String location = upload((HEADER + row("E1", "Förderin")).getBytes(Charset.forName("windows-1252")));
        assertJson(location, """
                {"importable":false,"confirm":"encoding","rows":0,"new":0,"changed":{},"changedPeople":0,"leaving":0,
                 "unchanged":0,"errors":[]}
                """);
        assertThat(page(location)).contains("Do these letters read right?", "Förderin");
        mvc.perform(post(location + "/encoding").with(csrf()).with(Fixtures.as(hr)))
                .andExpect(status().isSeeOther());
        assertThat(page(location)).contains("One person is new.");
    }

    @Test
    void textThatLooksLikeMarkupOrCodeIsShownAsText() throws Exception {
        String location = upload(HEADER + "E1,<script>alert(1)</script>,e1@a.example,active,${7*7},D1,[[${7*7}]]\n"
                + "E2,Ann,e2@a.example,<b>left</b>,Sales,D1,x\n");
        assertThat(page(location))
                .contains("&lt;b&gt;left&lt;/b&gt; is none of", "${7*7}")
                .doesNotContain("<b>left");
        assertThat(page(location + "/people?show=new"))
                .contains("&lt;script&gt;alert(1)", "[[${7*7}]]", "${7*7}")
                .doesNotContain("<script>alert");
    }

    @Test
    void withoutAFileTheFormComesBack() throws Exception {
        mvc.perform(multipart("/people/import").with(csrf()).with(Fixtures.as(hr)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose the file to hand in.")));
    }

    @Test
    void aFileTooLargeForTheServerIsRefusedInWords() throws Exception {
        mvc.perform(post("/people/import")
                        .contentType("multipart/form-data; boundary=x")
                        .with(Fixtures.as(hr))
                        .with(ImportControllerTests::tooLarge))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("larger than 20 MB")));
    }

    private static MockHttpServletRequest tooLarge(MockHttpServletRequest request) {
        MockHttpServletRequest large =
                new MockHttpServletRequest(request.getServletContext(), "POST", "/people/import") {
                    @Override
                    public Collection<Part> getParts() {
                        throw new IllegalStateException("too large");
                    }
                };
        large.setServletPath("/people/import");
        large.setContentType(request.getContentType());
        request.getAttributeNames()
                .asIterator()
                .forEachRemaining(name -> large.setAttribute(name, request.getAttribute(name)));
        large.setSession(request.getSession());
        return large;
    }

    @Test
    void othersThanHrFindNothing() throws Exception {
        String location = upload(HEADER + row("E1", ""));
        for (Viewer other : new Viewer[] {
            fixtures.official(Role.EMPLOYEE, Role.LEADER),
            fixtures.official(Role.ADMIN),
            fixtures.official(Role.AUDITOR)
        }) {
            for (String address : new String[] {"/people/import", location, location + ".json", location + "/people"}) {
                mvc.perform(get(address).with(Fixtures.as(other))).andExpect(status().isNotFound());
            }
            for (String address : new String[] {"/people/import", location + "/application", location + "/encoding"}) {
                mvc.perform(post(address).with(csrf()).with(Fixtures.as(other))).andExpect(status().isNotFound());
            }
        }
        mvc.perform(get("/people/import/" + java.util.UUID.randomUUID()).with(Fixtures.as(hr)))
                .andExpect(status().isNotFound());
        mvc.perform(get(location).with(Fixtures.as(hr)))
                .andExpect(content().string(not(containsString("What it did"))));
    }
}
