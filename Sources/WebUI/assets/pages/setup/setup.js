import { define, fill, h } from "../../core/dom.js";
import { api } from "../../core/api.js";
import { renewSession } from "../../core/session.js";
import { navigate } from "../../core/router.js";
import { note } from "../../components/feedback.js";
import { field, form, newPasswordFields, setFieldError } from "../../components/form.js";
import { gate } from "../../shell/gate.js";

/** The first run: who opens the one-time link becomes the owner. */
export class SetupPage extends HTMLElement {
    connectedCallback() {
        const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
        fill(
            this,
            gate({
                title: "Set up Tunesmith",
                lead: "Name your organization and make the owner's account. Others are invited later.",
                body: token ? this.form(token) : note(
                    "warn",
                    h("strong", null, "Open the one-time link."),
                    h(
                        "p",
                        null,
                        "The server prints it when it starts for the first time: ",
                        h("code", { class: "inline" }, "/setup#token=…"),
                        ". A link that was lost is printed again by the next start.",
                    ),
                ),
            }),
        );
    }

    /** @param {string} token */
    form(token) {
        return form({
            submit: "Create the owner's account",
            fields: [
                field({
                    name: "organization",
                    label: "Organization",
                    required: true,
                    autocomplete: "organization",
                    placeholder: "Acme support",
                    attributes: { autofocus: true },
                }),
                field({ name: "name", label: "Your name", required: true, autocomplete: "name" }),
                field({
                    name: "email",
                    label: "E-mail",
                    type: "email",
                    required: true,
                    autocomplete: "username",
                    help: "You sign in with it. Nothing is sent to it.",
                }),
                ...newPasswordFields(),
            ],
            run: async ({ again, ...values }, element) => {
                if (again !== values.password) {
                    setFieldError(element, "again", "The two passwords differ.");
                    return;
                }
                await api.post("/api/auth/setup", { token, ...values, cookies: true });
                // The token has done its work and leaves the address and the history.
                history.replaceState(null, "", "/setup");
                await renewSession();
                await navigate("/", { replace: true });
            },
        });
    }
}

define("page-setup", SetupPage);
