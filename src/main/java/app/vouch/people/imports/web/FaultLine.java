package app.vouch.people.imports.web;

import app.vouch.people.imports.Column;
import app.vouch.people.imports.Fault;
import app.vouch.people.imports.FaultKind;
import app.vouch.web.Texts;
import org.jspecify.annotations.Nullable;

/** A fault in words. @param row null where the whole file is meant */
record FaultLine(@Nullable Integer row, @Nullable String column, String text) {

    static FaultLine of(Fault fault, Texts texts) {
        Column column = fault.column();
        String value = fault.value() == null ? "" : fault.value();
        String detail = fault.detail() == null ? "" : fault.detail();
        String key = "import.fault." + fault.kind().code() + variant(fault);
        String row = String.valueOf(fault.row());
        String[] numbers = detail.split("/", 2);
        Object[] arguments = fault.kind() == FaultKind.CELLS || fault.kind() == FaultKind.TOO_LONG
                ? new Object[] {numbers[0], numbers[1]}
                : new Object[] {value, detail.startsWith("#") ? detail.substring(1) : detail, row};
        return new FaultLine(fault.row(), column == null ? null : column.header(), texts.get(key, arguments));
    }

    private static String variant(Fault fault) {
        Column column = fault.column();
        String name = column == null ? "" : "." + column.header();
        boolean says = fault.value() != null;
        return switch (fault.kind()) {
            case DUPLICATE -> fault.detail() != null && fault.detail().startsWith("#") ? ".row" : ".person";
            case DATE -> fault.detail() == null ? "" : ".off";
            case DATE_ORDER -> column == Column.HIRED_ON ? name : "";
            case LEVEL -> says ? "" : ".gone";
            case MISSING -> says ? name : "name".equals(fault.detail()) ? ".name" : "";
            case TOO_LONG ->
                column == Column.UNIT && String.valueOf(fault.detail()).endsWith("/" + Column.LONGEST_UNIT) ? name : "";
            case QUOTE -> says ? "" : ".open";
            case HEADER -> "." + fault.detail();
            default -> "";
        };
    }
}
