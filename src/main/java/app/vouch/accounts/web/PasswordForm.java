package app.vouch.accounts.web;

/** A change of one's own password; the new one typed twice, since it cannot be seen. */
record PasswordForm(String current, String password, String repeated) {

    PasswordForm {
        current = current == null ? "" : current;
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }
}
