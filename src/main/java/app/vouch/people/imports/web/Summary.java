package app.vouch.people.imports.web;

import app.vouch.people.imports.ImportView;
import app.vouch.web.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a file comes to, in one sentence: the page's title. */
final class Summary {

    private Summary() {}

    static String of(ImportView file, Texts texts) {
        return switch (file.state()) {
            case ENCODING -> texts.get("import.title.encoding");
            case SET_ASIDE -> texts.get("import.title.aside");
            case FAULTY -> texts.get("import.title.faulty", file.errors(), texts.countCapital(file.errors()));
            case APPLIED, READY -> file.changesNothing() ? texts.get("import.title.same") : figures(file, texts);
        };
    }

    private static String figures(ImportView file, Texts texts) {
        List<String> parts = new ArrayList<>();
        add(parts, "new", file.created(), texts);
        add(parts, "changed", file.changedPeople(), texts);
        add(parts, "leaving", file.leaving(), texts);
        String sentence = String.join(", ", parts);
        return texts.get(
                "import.title.figures", sentence.substring(0, 1).toUpperCase(texts.locale()) + sentence.substring(1));
    }

    private static void add(List<String> parts, String what, int people, Texts texts) {
        if (people > 0) {
            String key = "import.sum." + what + (parts.isEmpty() ? "" : ".then");
            parts.add(texts.get(key, people, texts.count(people)));
        }
    }
}
