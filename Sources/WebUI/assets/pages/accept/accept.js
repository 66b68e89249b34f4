import { define, fill, h } from "../../core/dom.js";
import { api } from "../../core/api.js";
import { renewSession } from "../../core/session.js";
import { navigate } from "../../core/router.js";
import { note } from "../../components/feedback.js";
import { field, form, newPasswordFields, setFieldError } from "../../components/form.js";
import { gate } from "../../shell/gate.js";

/** An invitation, or a link for a new password. */
export class AcceptPage extends HTMLElement {
    connectedCallback() {
        const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
        fill(
            this,
            gate({
                title: "Choose a password",
                lead: "Then you are signed in. The link works once.",
                body: token
                    ? this.form(token)
                    : note("warn", h("strong", null, "The link is not whole."), " Copy all of it, with what stands behind the #."),
            }),
        );
    }

    /** @param {string} token */
    form(token) {
        return form({
            submit: "Go on",
            fields: [
                field({
                    name: "name",
                    label: "Your name",
                    autocomplete: "name",
                    help: "Leave it empty to keep the one that you have been given.",
                }),
                ...newPasswordFields(),
            ],
            run: async ({ name, password, again }, element) => {
                if (again !== password) {
                    setFieldError(element, "again", "The two passwords differ.");
                    return;
                }
                await api.post("/api/auth/accept", { token, password, ...(name ? { name } : {}), cookies: true });
                history.replaceState(null, "", "/accept");
                await renewSession();
                await navigate("/", { replace: true });
            },
        });
    }
}

define("page-accept", AcceptPage);
