import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { loadInto } from "../../core/page.js";
import { can, renewSession, session } from "../../core/session.js";
import { reload } from "../../core/router.js";
import { badge, card } from "../../components/feedback.js";
import { openDialog } from "../../components/dialog.js";
import { field, form } from "../../components/form.js";
import { facts, timeOf } from "../../components/small.js";
import { toast } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").Organization} Organization */

/** Shows what has changed in the frame as well. */
async function renewed() {
    await renewSession();
    window.dispatchEvent(new Event("tunesmith-session"));
    await reload();
}

/**
 * The name of the organization, and the others that one knows.
 * @param {AbortSignal} signal
 */
export function organizationTab(signal) {
    const { me } = session;
    const others = h("div", null);
    const isOperator = me?.is_operator ?? false;
    void loadInto(
        others,
        signal,
        () => api.get("/api/organizations", {}, signal),
        (/** @type {{data: Organization[]}} */ { data }) =>
            h(
                "div",
                { class: "list" },
                data.map(({ id, name, role, created_at: created }) =>
                    h(
                        "div",
                        { class: "list-item" },
                        h(
                            "div",
                            { class: "grow" },
                            h("strong", { class: "small wrap" }, name),
                            h("div", { class: "tiny faint" }, created ? ["since ", timeOf(created)] : null),
                        ),
                        role ? badge(role) : badge("not a member"),
                        id === me?.organization.id ? badge("here", "accent") : null,
                    )
                ),
            ),
    );
    const rename = form({
        submit: "Rename",
        fields: [field({ name: "name", label: "Name", value: me?.organization.name ?? "", required: true, autocomplete: "organization" })],
        run: async (values) => {
            await api.patch(`/api/organizations/${me?.organization.id}`, { name: values.name });
            toast("The organization is renamed.");
            await renewed();
        },
    });
    return h(
        "div",
        { class: "stack" },
        card("Organization", {
            body: can("owner") ? rename : facts([["Name", me?.organization.name ?? ""], ["Your role", me?.role ?? ""]]),
        }),
        card(isOperator ? "All organizations" : "Your organizations", {
            flush: true,
            body: others,
            actions: isOperator
                ? h("button", {
                    class: "button small",
                    type: "button",
                    onclick: () => {
                        const dialog = openDialog({
                            title: "New organization",
                            body: form({
                                submit: "Make it",
                                fields: [
                                    field({
                                        name: "name",
                                        label: "Name",
                                        required: true,
                                        help: "You become its owner. Its data are kept apart from all others.",
                                    }),
                                ],
                                run: async (values) => {
                                    await api.post("/api/organizations", { name: values.name });
                                    dialog.close();
                                    toast(`${values.name} is there; switch to it at the top of the navigation.`);
                                    await renewed();
                                },
                            }),
                        });
                    },
                }, "New organization")
                : null,
        }),
    );
}
