import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { date } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { can, rankOf, session } from "../../core/session.js";
import { badge, emptyState, note } from "../../components/feedback.js";
import { confirmDialog, openDialog } from "../../components/dialog.js";
import { field, form } from "../../components/form.js";
import { ListView } from "../../components/list-view.js";
import { menu } from "../../components/menu.js";
import { codeBlock, timeOf } from "../../components/small.js";
import { toast, toastError } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").User} User */
/** @typedef {import("../../core/types.js").Role} Role */
/** @typedef {{path: string, expires_at: string}} Link */

/** @type {[Role, string][]} */
const roles = [["viewer", "Viewer: sees, changes nothing"], ["member", "Member: makes and changes datasets and models"], [
    "admin",
    "Admin: also users, keys and the audit log",
], ["owner", "Owner: also other owners and the organization"]];

/** The roles that one may give: an admin makes no owner. */
const givable = () => roles.filter(([role]) => role !== "owner" || can("owner"));

/** Who works in the organization. */
export function usersTab() {
    /** @type {ListView<User>} */
    const list = new ListView({
        noun: "users",
        search: "Search users",
        load: (query, signal) => api.get("/api/users", query, signal),
        actions: can("admin")
            ? h("button", { class: "button primary", type: "button", onclick: () => invite(list) }, icon("plus"), "Add a user")
            : null,
        columns: [
            {
                title: "User",
                cell: ({ name, email }) => [h("span", { class: "strong" }, name), h("div", { class: "tiny faint wrap" }, email)],
            },
            {
                title: "Role",
                cell: ({ role, is_operator: operator }) =>
                    h(
                        "div",
                        { class: "row tight" },
                        badge(role, role === "owner" ? "accent" : ""),
                        operator ? badge("operator", "info", "Runs the installation") : null,
                    ),
            },
            { title: "State", cell: ({ is_disabled: disabled }) => (disabled ? badge("disabled", "bad") : badge("active", "good")) },
            { title: "Last sign-in", cell: ({ last_sign_in_at: time }) => timeOf(time) },
            { title: h("span", { class: "visually-hidden" }, "Actions"), cell: (user) => actions(user, list) },
        ],
        empty: () => emptyState({ icon: "people", title: "Nobody is here", text: "Add the first user." }),
    });
    return h("div", { class: "stack" }, h("h2", null, "Users"), list);
}

/**
 * @param {User} user
 * @param {ListView<User>} list
 */
function actions(user, list) {
    const mine = rankOf(session.me?.role ?? "viewer");
    if (!can("admin") || rankOf(user.role) > mine) return null;
    const isMe = user.id === session.me?.user.id;
    const change = async (/** @type {Record<string, unknown>} */ what, /** @type {string} */ said) => {
        try {
            await api.patch(`/api/users/${user.id}`, what);
            toast(said);
            await list.refresh();
        } catch (error) {
            toastError(error);
        }
    };
    const button = h(
        "button",
        { class: "button quiet small only-icon", type: "button", "aria-label": `Change ${user.name}` },
        icon("more"),
    );
    return h(
        "div",
        { class: "right" },
        menu(button, () => [
            { title: "Role" },
            ...givable().map(([role, text]) => ({
                label: text.split(":")[0],
                checked: user.role === role,
                run: () => void (role !== user.role && change({ role }, `${user.name} is ${role} now.`)),
            })),
            "line",
            { label: "Link for a new password", icon: /** @type {const} */ ("key"), run: () => void resetLink(user) },
            ...(isMe ? [] : [
                {
                    label: user.is_disabled ? "Enable" : "Disable",
                    icon: /** @type {const} */ ("lock"),
                    run: () =>
                        void change({ is_disabled: !user.is_disabled }, `${user.name} is ${user.is_disabled ? "enabled" : "disabled"}.`),
                },
                {
                    label: "Remove from the organization",
                    icon: /** @type {const} */ ("trash"),
                    danger: true,
                    run: () =>
                        void confirmDialog({
                            title: `Remove ${user.name}?`,
                            text: "The user leaves this organization; what the user made stays.",
                            action: "Remove",
                            danger: true,
                            run: async () => {
                                await api.delete(`/api/users/${user.id}`);
                                toast(`${user.name} is out of the organization.`);
                                await list.refresh();
                            },
                        }),
                },
            ]),
        ]),
    );
}

/** @param {Link} link */
const linkView = (
    link,
) => [
    note(
        "warn",
        h("strong", null, "Pass this link on yourself."),
        ` It is shown this once, works once, and ends on ${date(link.expires_at)}.`,
    ),
    codeBlock(location.origin + link.path, { label: "Copy the link" }),
];

/** @param {User} user */
async function resetLink(user) {
    try {
        const link = await api.post(`/api/users/${user.id}/reset-link`);
        openDialog({ title: `New password for ${user.name}`, body: linkView(link) });
    } catch (error) {
        toastError(error);
    }
}

/** @param {ListView<User>} list */
function invite(list) {
    const body = h("div", { class: "stack" });
    fill(
        body,
        form({
            submit: "Add",
            fields: [
                field({
                    name: "email",
                    label: "E-mail",
                    type: "email",
                    required: true,
                    autocomplete: "off",
                    help: "Who has an account already becomes a member of this organization as well.",
                }),
                field({ name: "name", label: "Name", required: true, autocomplete: "off" }),
                field({ name: "role", label: "Role", type: "select", value: "member", options: givable() }),
            ],
            run: async (values) => {
                const added = await api.post("/api/users", values);
                void list.refresh();
                if (!added.link) {
                    dialog.close();
                    toast(`${added.user.name} is in the organization.`);
                    return;
                }
                fill(
                    body,
                    linkView(added.link),
                    h(
                        "div",
                        { class: "row" },
                        h("button", { class: "button primary", type: "button", onclick: () => dialog.close() }, "Done"),
                    ),
                );
            },
        }),
    );
    const dialog = openDialog({ title: "Add a user", body });
}
