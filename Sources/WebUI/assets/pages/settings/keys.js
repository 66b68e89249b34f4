import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { date } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { can, canEdit } from "../../core/session.js";
import { setQuery } from "../../core/router.js";
import { badge, emptyState, note } from "../../components/feedback.js";
import { confirmDialog, openDialog } from "../../components/dialog.js";
import { field, form } from "../../components/form.js";
import { ListView } from "../../components/list-view.js";
import { codeBlock, timeOf } from "../../components/small.js";
import { toast } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").APIKey} APIKey */

const scopes = [
    ["datasets:read", "Read datasets"],
    ["datasets:write", "Change datasets"],
    ["conversations:read", "Read conversations"],
    ["conversations:write", "Record conversations"],
    ["jobs:read", "Read jobs"],
    ["jobs:write", "Run jobs"],
    ["models:read", "Read models"],
    ["models:write", "Change models"],
    ["admin", "Administer users, keys and settings"],
];

/** @param {APIKey} key */
function stateOf(key) {
    if (key.revoked_at) return badge("revoked", "bad");
    if (key.expires_at && new Date(key.expires_at) < new Date()) return badge("expired", "warn");
    return badge("works", "good");
}

/** Keys with which programs act for one. */
export function keysTab() {
    /** @type {ListView<APIKey>} */
    const list = new ListView({
        noun: "keys",
        load: (query, signal) =>
            api.get("/api/api-keys", { all: new URLSearchParams(location.search).get("all"), cursor: query.cursor }, signal),
        actions: [
            can("admin")
                ? h(
                    "label",
                    { class: "check small" },
                    h("input", {
                        type: "checkbox",
                        checked: new URLSearchParams(location.search).has("all"),
                        onchange: (/** @type {Event} */ event) => {
                            setQuery({ all: /** @type {HTMLInputElement} */ (event.target).checked ? "true" : null });
                            void list.refresh();
                        },
                    }),
                    "Of all users",
                )
                : null,
            canEdit() ? h("button", { class: "button primary", type: "button", onclick: () => make(list) }, icon("plus"), "New key") : null,
        ],
        columns: [
            {
                title: "Name",
                cell: ({ name, prefix }) => [h("span", { class: "strong" }, name), h("div", { class: "tiny faint mono" }, prefix, "…")],
            },
            {
                title: "May",
                cell: (
                    { scopes: may },
                ) => (may ? h("div", { class: "tiny mono wrap" }, may.join(", ")) : h("span", { class: "soft" }, "all that you may")),
            },
            { title: "State", cell: stateOf },
            { title: "Used", cell: ({ last_used_at: used }) => timeOf(used) },
            { title: "Ends", cell: ({ expires_at: ends }) => (ends ? date(ends) : h("span", { class: "soft" }, "never")) },
            {
                title: h("span", { class: "visually-hidden" }, "Actions"),
                cell: (key) => (key.revoked_at ? null : h("button", {
                    class: "button small",
                    type: "button",
                    onclick: () => revoke(key, list),
                }, "Revoke")),
            },
        ],
        empty: () =>
            emptyState({
                icon: "key",
                title: "No keys yet",
                text: "A key lets a program act for you: the API, the command line, the openai client.",
                actions: canEdit()
                    ? h("button", { class: "button primary", type: "button", onclick: () => make(list) }, "Make a key")
                    : null,
            }),
    });
    return h("div", { class: "stack" }, h("h2", null, "API keys"), list);
}

/** @param {APIKey} key @param {ListView<APIKey>} list */
const revoke = (key, list) =>
    confirmDialog({
        title: `Revoke ${key.name}?`,
        text: "Programs that use it are refused from now on. This cannot be undone.",
        action: "Revoke",
        danger: true,
        run: async () => {
            await api.delete(`/api/api-keys/${key.id}`);
            toast(`${key.name} is revoked.`);
            await list.refresh();
        },
    });

/** @param {ListView<APIKey>} list */
function make(list) {
    const body = h("div", { class: "stack" });
    const limited = h(
        "fieldset",
        { class: "stack close", hidden: true },
        h("legend", { class: "label" }, "It may"),
        scopes.filter(([name]) => name !== "admin" || can("admin")).map(([name, text]) =>
            field({ name: `scope-${name}`, label: text, type: "checkbox", value: name.startsWith("datasets") })
        ),
    );
    const kind = field({
        name: "kind",
        label: "It may do",
        type: "select",
        options: [["all", "All that you may"], ["limited", "Only some things"]],
    });
    kind.addEventListener("change", (event) => {
        limited.hidden = /** @type {HTMLSelectElement} */ (event.target).value === "all";
    });
    fill(
        body,
        form({
            submit: "Make the key",
            fields: [
                field({
                    name: "name",
                    label: "Name",
                    required: true,
                    placeholder: "Nightly import",
                    help: "By which you know later what it is for.",
                }),
                kind,
                limited,
                field({ name: "expires", label: "Ends on", type: "date", help: "Leave it empty for a key that does not end." }),
            ],
            run: async (values) => {
                const made = await api.post("/api/api-keys", {
                    name: values.name,
                    ...(values.kind === "limited"
                        ? { scopes: scopes.map(([name]) => name).filter((name) => values[`scope-${name}`]) }
                        : {}),
                    ...(values.expires ? { expires_at: new Date(`${values.expires}T23:59:59`).toISOString() } : {}),
                });
                fill(
                    body,
                    note("warn", h("strong", null, "Copy it now."), " It is shown this once and is not kept."),
                    codeBlock(made.secret, { label: "Copy the key" }),
                    h(
                        "div",
                        { class: "row" },
                        h("button", { class: "button primary", type: "button", onclick: () => dialog.close() }, "Done"),
                    ),
                );
                void list.refresh();
            },
        }),
    );
    const dialog = openDialog({ title: "New API key", body });
}
