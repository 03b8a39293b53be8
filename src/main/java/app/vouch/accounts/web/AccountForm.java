package app.vouch.accounts.web;

import app.vouch.accounts.CreateAccount;

/** A new account. */
record AccountForm(String email, String name, String password) {

    AccountForm {
        email = email == null ? "" : email;
        name = name == null ? "" : name;
        password = password == null ? "" : password;
    }

    static AccountForm empty() {
        return new AccountForm("", "", "");
    }

    CreateAccount command(boolean mustChange) {
        return new CreateAccount(email, name, password, mustChange);
    }
}
