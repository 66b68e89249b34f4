import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { renewSession, session } from "../../core/session.js";
import { setTheme, theme } from "../../core/theme.js";
import { card } from "../../components/feedback.js";
import { field, form, segments, setFieldError } from "../../components/form.js";
import { facts } from "../../components/small.js";
import { toast } from "../../components/toast.js";

/** Name, password, and how it looks. */
export function profileTab() {
    const { me } = session;
    const name = form({
        submit: "Save",
        fields: [field({ name: "name", label: "Name", value: me?.user.name ?? "", required: true, autocomplete: "name" })],
        run: async (values) => {
            await api.patch("/api/auth/me", { name: values.name });
            await renewSession();
            toast("Your name is saved; the navigation shows it from the next page on.");
        },
    });
    const password = form({
        submit: "Change the password",
        fields: [
            field({
                name: "current_password",
                label: "Current password",
                type: "password",
                required: true,
                autocomplete: "current-password",
            }),
            field({
                name: "new_password",
                label: "New password",
                type: "password",
                required: true,
                autocomplete: "new-password",
                help: "A long one: several words are better than signs.",
            }),
            field({ name: "again", label: "New password again", type: "password", required: true, autocomplete: "new-password" }),
        ],
        run: async ({ current_password: current, new_password: fresh, again }, element) => {
            if (fresh !== again) {
                setFieldError(element, "again", "The two passwords differ.");
                return;
            }
            await api.put("/api/auth/password", { current_password: current, new_password: fresh });
            element.reset();
            toast("Your password is changed. Your other sessions have ended.");
        },
    });
    return h(
        "div",
        { class: "stack" },
        card("Profile", {
            body: h(
                "div",
                { class: "stack" },
                facts([["E-mail", me?.user.email ?? ""], ["Role here", me?.role ?? ""], [
                    "Installation",
                    me?.is_operator ? "you run it" : "a user of it",
                ]]),
                name,
            ),
        }),
        card("Appearance", {
            body: segments({
                label: "Appearance",
                value: theme(),
                options: [["system", "As the system has it"], ["light", "Light"], ["dark", "Dark"]],
                change: (value) => setTheme(/** @type {import("../../core/theme.js").Theme} */ (value)),
            }),
        }),
        card("Password", { body: password }),
    );
}
