package app.vouch.people.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the bytes, the header, a row or a cell can have wrong by itself; a test for each kind. */
@VouchTest
@Import(ImportsAtWork.class)
class FaultTests {

    private static final String HEADER = ImportsAtWork.NEEDED;
    private static final String SOUND = "E1,Ingrid,ingrid@a.example,active,Sales,D1\n";

    @Autowired
    ImportsAtWork imports;

    @Autowired
    Fixtures fixtures;

    @Test
    void aSoundFileHasNone() {
        ImportView view = imports.upload(HEADER + SOUND);
        assertThat(imports.faults(view)).isEmpty();
        assertThat(view.isReady()).isTrue();
        assertThat(view.rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n", "\ufeff", HEADER, HEADER + "\n,,,,,\n"})
    void aFileWithoutARowIsEmpty(String text) {
        assertThat(imports.faultsOf(text)).containsExactly("- - empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004\u0014\u0000",
                "%PDF-1.7 abc",
                "<!DOCTYPE html><p>",
                "{\"a\": 1}",
                "\u0001\u0002\u0003abc"
            })
    void aSpreadsheetOrADocumentIsNotCsv(String text) {
        assertThat(imports.faultsOf(text)).containsExactly("- - not-csv");
    }

    @Test
    void sixteenBitLettersAreRefused() {
        assertThat(imports.faults(imports.upload((HEADER + SOUND).getBytes(UTF_16), false)))
                .containsExactly("- - encoding");
        assertThat(imports.faults(imports.upload((HEADER + SOUND).getBytes(UTF_16LE), false)))
                .containsExactly("- - encoding");
    }

    @Test
    void bytesOfNoEncodingAreRefused() {
        byte[] bytes = (HEADER + SOUND).getBytes(UTF_8);
        bytes[bytes.length - 4] = (byte) 0x81;
        assertThat(imports.faults(imports.upload(bytes, false))).containsExactly("- - encoding");
    }

    @Test
    void westernLettersAreShownAndTakenOnceHrHasConfirmed() {
        byte[] bytes = (HEADER + "E1,Søren,s@a.example,active,Sales,D1\n").getBytes(Charset.forName("windows-1252"));
        ImportView asked = imports.upload(bytes, false);
        assertThat(asked.state()).isEqualTo(ImportState.ENCODING);
        assertThat(imports.samples(asked)).containsExactly(new Sample(2, "given_name", "Søren"));
        imports.answerEncoding(asked, true);
        assertThat(imports.find(asked).isReady()).isTrue();
        assertThat(imports.find(asked).created()).isEqualTo(1);

        ImportView refused = imports.upload(bytes, false);
        imports.answerEncoding(refused, false);
        assertThat(imports.faults(refused)).containsExactly("- - encoding");
        assertThat(imports.find(refused).isReady()).isFalse();
    }

    @Test
    void aNameTwiceOrMissingInTheHeaderIsAFault() {
        assertThat(imports.faultsOf("employee_id,email,Email ,status,unit,given_name\n" + SOUND))
                .containsExactly("1 email header", "1 level header");
        assertThat(imports.faultsOf("employee_id,email,status,unit,level\nE1,a@b.example,active,Sales,D1\n"))
                .containsExactly("1 given_name header");
        assertThat(imports.faultsOf("some words and no table\nat all\n")).contains("1 employee_id header");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",Ingrid,i@a.example,active,Sales,D1|employee_id missing",
                "E1,,i@a.example,active,Sales,D1|given_name missing",
                "E1,Ingrid,,active,Sales,D1|email missing",
                "E1,Ingrid,not an address,active,Sales,D1|email missing",
                "E1,Ingrid,i@a.example,,Sales,D1|status missing",
                "E1,Ingrid,i@a.example,active, ,D1|unit missing",
                "E1,Ingrid,i@a.example,active,Sales//North,D1|unit missing",
                "E1,Ingrid,i@a.example,active,Sales,|level missing",
                "E1,Ingrid,i@a.example,retired,Sales,D1|status status",
                "E1,Ingrid,i@a.example,active,Sales,D9|level level",
                "E1,Ingrid,i@a.example,active,Sales|- cells",
                "E1,Ingrid,i@a.example,active,Sales,D1,more|- cells",
                "E1,Ing\"rid,i@a.example,active,Sales,D1|given_name quote",
                "E1,\"Ingrid\"a,i@a.example,active,Sales,D1|- quote",
                "E1,Ingrid,\"i@a.example,active,Sales,D1|- quote"
            })
    void aRowAtFaultIsNamedWithItsColumn(String row, String fault) {
        assertThat(imports.faultsOf(HEADER + "E7,\"Two\nlines\",seven@a.example,active,Sales,D1\n" + row + "\n"))
                .containsExactly("3 " + fault);
    }

    @Test
    void aCellTooLongOrWithANulIsAFault() {
        assertThat(imports.faultsOf(HEADER + SOUND.replace("Ingrid", "I".repeat(121))))
                .containsExactly("2 given_name too-long");
        assertThat(imports.faultsOf(HEADER + SOUND.replace("Ingrid", "Ing\u0000rid")))
                .containsExactly("2 given_name nul");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "01/02/2026",
                "2026-1-1",
                "26-01-01",
                "0001-01-01",
                "1899-12-31",
                "2150-01-01",
                "9999-12-31",
                "tomorrow"
            })
    void whatIsNoDayIsAFault(String date) {
        assertThat(imports.faultsOf("hired_on," + HEADER + date + "," + SOUND)).containsExactly("2 hired_on date");
    }

    @Test
    void blankRowsAreCountedAndPassedOver() {
        ImportView view = imports.upload(HEADER + "\n,,,,,\n" + SOUND + "E2,,x@a.example,active,Sales,D1\n");
        assertThat(imports.faults(view)).containsExactly("5 given_name missing");
        assertThat(view.blankRows()).isEqualTo(2);
    }

    @Test
    void moreRowsThanTakenAreRefusedAsAWhole() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row <= Upload.MOST_ROWS; row++) {
            text.append('E').append(row).append(",A,a").append(row).append("@b.example,active,Sales,D1\n");
        }
        assertThat(imports.faultsOf(text.toString())).containsExactly("- - too-large");
    }

    @Test
    void moreBytesThanTakenAreRefusedAsAWhole() {
        byte[] bytes = new byte[(int) Upload.LARGEST + 1];
        assertThat(imports.faults(imports.upload(bytes, false))).containsExactly("- - too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void otherDelimitersAndAByteOrderMarkAreFound(String delimiter) {
        ImportView view = imports.upload(
                "\ufeff" + (HEADER + SOUND).replace(",", delimiter).replace("Ingrid", "\"Ing,rid\""));
        assertThat(imports.faults(view)).isEmpty();
        assertThat(view.created()).isEqualTo(1);
    }

    @Test
    void headersInAnyOrderAndCaseAreKnownAndOthersIgnoredAndSaidSo() {
        ImportView view = imports.upload("Shoe size,LEVEL, Unit,status,E-Mail,EMAIL,given_name,Employee_ID,\n"
                + "43,D1,Sales,active,x,i@a.example,Ingrid,E1,\n");
        assertThat(imports.faults(view)).isEmpty();
        assertThat(view.ignored()).containsExactly("Shoe size", "E-Mail", "");
        assertThat(view.created()).isEqualTo(1);
    }
}
