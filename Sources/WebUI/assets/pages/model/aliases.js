// Names that point at versions: moved with a reason, only from where one saw them, and back again.

import { api, asAPIError } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { canEdit, session } from "../../core/session.js";
import { confirmDialog, openDialog } from "../../components/dialog.js";
import { badge, card, emptyState, errorBox } from "../../components/feedback.js";
import { field, form } from "../../components/form.js";
import { timeOf } from "../../components/small.js";
import { toast } from "../../components/toast.js";

/** @typedef {import("../../core/model-types.js").Alias} Alias */
/** @typedef {import("../../core/model-types.js").AliasMove} AliasMove */
/** @typedef {import("./model.js").TabContext} TabContext */

/** @param {TabContext} context */
export function aliasesTab(context) {
    const { model, signal } = context;
    const frame = h("div", { class: "stack" });
    const load = () =>
        loadInto(frame, signal, () => api.get(`/api/models/${model.id}/aliases`, {}, signal), ({ data }) => [
            canEdit()
                ? h(
                    "div",
                    { class: "row" },
                    h("button", { class: "button", type: "button", onclick: () => move(context, null, load) }, icon("plus"), "New alias"),
                )
                : null,
            data.length
                ? data.map((/** @type {Alias} */ alias) => aliasCard(context, alias, load))
                : h(
                    "div",
                    { class: "card" },
                    emptyState({
                        icon: "tag",
                        title: "No aliases yet",
                        text: "An alias such as production names the version that is in use; programs ask for it by that name.",
                    }),
                ),
        ]);
    void load();
    return frame;
}

/**
 * @param {TabContext} context
 * @param {Alias} alias
 * @param {() => Promise<unknown>} load
 */
function aliasCard(context, alias, load) {
    const { model, signal, at } = context;
    const path = `/api/models/${model.id}/aliases/${encodeURIComponent(alias.name)}`;
    const history = h("div", null);
    void loadInto(history, signal, () => api.get(`${path}/moves`, {}, signal), (answer) => moves(answer.data ?? answer));
    const title = h(
        "span",
        { class: "row" },
        icon("tag"),
        alias.name,
        badge(h("a", { href: at("overview", { version: alias.version }) }, `Version ${alias.version}`), "accent"),
    );
    return card(title, {
        flush: true,
        body: history,
        actions: canEdit()
            ? [
                h("button", { class: "button small", type: "button", onclick: () => move(context, alias, load) }, "Move"),
                alias.revision > 1
                    ? h(
                        "button",
                        { class: "button small", type: "button", onclick: () => revert(path, alias, load) },
                        icon("refresh"),
                        "Revert",
                    )
                    : null,
                h("button", {
                    class: "button small quiet only-icon",
                    type: "button",
                    "aria-label": `Remove ${alias.name}`,
                    onclick: () => remove(path, alias, load),
                }, icon("trash")),
            ]
            : null,
    });
}

/** @param {AliasMove[]} list newest first */
const moves = (list) =>
    h(
        "ol",
        { class: "list" },
        [...list].sort((left, right) => right.revision - left.revision).map(({ from, to, time_at: time, user_id: user, reason }) =>
            h(
                "li",
                { class: "list-item" },
                h(
                    "span",
                    { class: "small nowrap number" },
                    to === null
                        ? `taken from version ${from}`
                        : from === null
                        ? `to version ${to}`
                        : `version ${from} → ${to}`,
                ),
                h("span", { class: "grow small soft wrap" }, reason),
                h("span", { class: "tiny faint right" }, user === session.me?.user.id ? "you, " : "", timeOf(time)),
            )
        ),
    );

/**
 * A dialog that moves an alias, or makes one; where somebody else was quicker it says so and goes on from there.
 * @param {TabContext} context
 * @param {Alias | null} alias
 * @param {() => Promise<unknown>} load
 */
function move({ model, versions, version }, alias, load) {
    let seen = alias;
    const standing = h("div", { role: "status", class: "stack close" });
    const dialog = openDialog({
        title: alias ? `Move ${alias.name}` : "New alias",
        body: [
            standing,
            form({
                submit: alias ? "Move" : "Make",
                fields: [
                    alias ? null : field({
                        name: "name",
                        label: "Name",
                        required: true,
                        autocomplete: "off",
                        placeholder: "production",
                        attributes: {
                            pattern: "[a-z0-9_\\-]{1,64}",
                            title: "Use lower-case letters, digits, underscores and hyphens, at most 64.",
                        },
                    }),
                    field({
                        name: "version",
                        label: "To version",
                        type: "select",
                        value: version.number,
                        options: versions.map(({ number }) => [
                            String(number),
                            `Version ${number}${number === alias?.version ? ", where it is" : ""}`,
                        ]),
                    }),
                    field({ name: "reason", label: "Why", required: true, autocomplete: "off", help: "Stands in the history." }),
                ],
                run: async (values) => {
                    const name = alias?.name ?? values.name;
                    const path = `/api/models/${model.id}/aliases`;
                    try {
                        await api.put(`${path}/${encodeURIComponent(name)}`, {
                            version: Number(values.version),
                            expected_revision: seen?.revision ?? null,
                            reason: values.reason,
                        });
                    } catch (error) {
                        const failure = asAPIError(error);
                        if (failure.code !== "alias_moved") throw error;
                        const { data } = await api.get(path);
                        seen = data.find((/** @type {Alias} */ each) => each.name === name) ?? null;
                        fill(
                            standing,
                            errorBox(failure),
                            h(
                                "p",
                                { class: "small" },
                                seen ? `${name} is at version ${seen.version} now. ` : `${name} was taken away. `,
                                "Send again to move it from there.",
                            ),
                        );
                        return;
                    }
                    dialog.close();
                    toast(`${name} is version ${values.version}.`);
                    await load();
                },
            }),
        ],
    });
}

/**
 * @param {string} path
 * @param {Alias} alias
 * @param {() => Promise<unknown>} load
 */
function revert(path, alias, load) {
    const dialog = openDialog({
        title: `Revert ${alias.name}?`,
        body: [
            h("p", { class: "soft" }, `It goes back to where it was before its last move, from version ${alias.version}.`),
            form({
                submit: "Revert",
                fields: field({ name: "reason", label: "Why", required: true, autocomplete: "off", help: "Stands in the history." }),
                run: async ({ reason }) => {
                    const now = await api.post(`${path}/revert`, { reason });
                    dialog.close();
                    toast(now?.version ? `${alias.name} is version ${now.version} again.` : `${alias.name} is reverted.`);
                    await load();
                },
            }),
        ],
    });
}

/**
 * @param {string} path
 * @param {Alias} alias
 * @param {() => Promise<unknown>} load
 */
const remove = (path, alias, load) =>
    confirmDialog({
        title: `Remove ${alias.name}?`,
        text: "Programs that ask for this name find nothing then. Its history is kept.",
        action: "Remove",
        danger: true,
        run: async () => {
            await api.delete(path);
            await load();
        },
    });
