import { define, fill, h } from "../../core/dom.js";
import { api } from "../../core/api.js";
import { renewSession } from "../../core/session.js";
import { navigate, safePlace } from "../../core/router.js";
import { note } from "../../components/feedback.js";
import { field, form } from "../../components/form.js";
import { gate } from "../../shell/gate.js";

/** Signing in with e-mail and password; leads to where one wanted to go. */
export class SignInPage extends HTMLElement {
    /** @param {import("../../core/router.js").Place} place */
    constructor(place) {
        super();
        this.place = place;
    }

    connectedCallback() {
        const ended = this.place.query.has("ended");
        fill(
            this,
            gate({
                title: "Sign in to Tunesmith",
                body: h(
                    "div",
                    { class: "stack" },
                    ended ? note("", "Your session has ended. Sign in again to go on where you were.") : null,
                    form({
                        submit: "Sign in",
                        fields: [
                            field({
                                name: "email",
                                label: "E-mail",
                                type: "email",
                                required: true,
                                autocomplete: "username",
                                attributes: { autofocus: true },
                            }),
                            field({
                                name: "password",
                                label: "Password",
                                type: "password",
                                required: true,
                                autocomplete: "current-password",
                            }),
                        ],
                        run: async ({ email, password }) => {
                            await api.post("/api/auth/sign-in", { email, password, cookies: true });
                            await renewSession();
                            await navigate(safePlace(this.place.query.get("next")), { replace: true });
                        },
                    }),
                ),
                foot: "A forgotten password: an admin of your organization makes you a link for a new one.",
            }),
        );
        this.querySelector("input")?.focus();
    }
}

define("page-sign-in", SignInPage);
