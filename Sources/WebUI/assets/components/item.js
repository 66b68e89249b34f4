// What datasets and models have in common as things that are kept: a name that leads to them, a card, deleting and bringing back.

import { api } from "../core/api.js";
import { fill, h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { navigate } from "../core/router.js";
import { canEdit } from "../core/session.js";
import { confirmDialog } from "./dialog.js";
import { toast, toastError } from "./toast.js";

/** @typedef {import("../core/dom.js").Children} Children */
/** @typedef {{id: string, name: string, deleted_at: string | null}} Item */
/** @typedef {"datasets" | "models"} Kind also the first part of addresses */

/** @type {Record<Kind, string>} what goes with one, and what keeps it from going */
const goes = {
    datasets: "All its versions go. What a job or a model needs is not removed; the answer then says what needs it.",
    models: "All its versions and their files go. What is used is not removed; the answer then says by what.",
};

/**
 * @param {Kind} kind
 * @param {Item} item
 */
export const itemName = (kind, { id, name, deleted_at: deleted }) =>
    deleted ? h("span", { class: "strong" }, name) : h("a", { class: "strong", href: `/${kind}/${id}` }, name);

/**
 * A card that leads to its item as a whole; where it is deleted, or holds links of its own, it does not.
 * @param {Kind} kind
 * @param {Item} item
 * @param {{label: string, badge: Children, figures: [string, string][], about: Children, foot: [Children, Children], actions?: Children}} card
 */
export function itemCard(kind, item, { label, badge, figures, about, foot, actions = null }) {
    const isLink = !item.deleted_at && !actions;
    const name = item.deleted_at || isLink ? item.name : h("a", { href: `/${kind}/${item.id}` }, item.name);
    const content = fill(
        document.createDocumentFragment(),
        h(
            "div",
            { class: "row between", style: { "flex-wrap": "nowrap" } },
            h("h2", { class: "cut", title: item.name }, name),
            badge,
        ),
        h(
            "div",
            { class: "row wide" },
            figures.map(([value, text]) => h("div", null, h("div", { class: "figure" }, value), h("div", { class: "tiny faint" }, text))),
        ),
        about,
        h("div", { class: "row between tiny faint" }, h("span", null, foot[0]), h("span", null, foot[1])),
    );
    return isLink
        ? h("a", { class: "card item-card", href: `/${kind}/${item.id}`, "aria-label": label }, content)
        : h("article", { class: "card item-card" }, content, actions);
}

/**
 * Buttons beside what is deleted.
 * @param {Kind} kind
 * @param {Item} item
 * @param {() => Promise<unknown>} then
 */
export const deletedActions = (kind, item, then) =>
    item.deleted_at && canEdit()
        ? h(
            "div",
            { class: "row close" },
            h(
                "button",
                { class: "button small", type: "button", onclick: () => void restore(kind, item, then) },
                icon("refresh"),
                "Restore",
            ),
            h(
                "button",
                { class: "button quiet small", type: "button", onclick: () => void purge(kind, item, then) },
                icon("trash"),
                "Remove for good",
            ),
        )
        : null;

/**
 * @param {Kind} kind
 * @param {Item} item
 * @param {() => Promise<unknown>} then
 */
export async function restore(kind, item, then) {
    try {
        await api.post(`/api/${kind}/${item.id}/restore`);
        toast(`${item.name} is back.`, { href: `/${kind}/${item.id}` });
        await then();
    } catch (error) {
        toastError(error);
    }
}

/**
 * @param {Kind} kind
 * @param {Item} item
 * @param {() => Promise<unknown>} then
 */
const purge = (kind, item, then) =>
    confirmDialog({
        title: `Remove ${item.name} for good?`,
        text: goes[kind],
        action: "Remove for good",
        danger: true,
        typed: item.name,
        run: async () => {
            await api.delete(`/api/${kind}/${item.id}`, { purge: true });
            toast(`${item.name} is gone.`);
            await then();
        },
    });

/**
 * A line of what can be done with an item, with its button.
 * @param {string} title
 * @param {string} text
 * @param {"" | "primary" | "danger"} look
 * @param {() => void} run
 */
export const lifeLine = (title, text, look, run) =>
    h(
        "div",
        { class: "list-item" },
        h("div", { class: "grow" }, h("strong", { class: "small" }, title), h("p", { class: "small soft" }, text)),
        h("button", { class: `button ${look}`, type: "button", onclick: run }, title),
    );

/**
 * How an item is deleted, or comes back.
 * @param {Kind} kind
 * @param {Item} item
 * @param {() => Promise<unknown>} renew
 * @param {{text: string, question: string}} words of deleting
 */
export function deletingLines(kind, item, renew, { text, question }) {
    const away = () => navigate(`/${kind}`, { replace: true });
    if (item.deleted_at) {
        return [
            lifeLine("Restore", "It comes back with all its versions.", "primary", () => void restore(kind, item, renew)),
            lifeLine("Remove for good", "This cannot be undone.", "danger", () => void purge(kind, item, away)),
        ];
    }
    return lifeLine("Delete", text, "danger", () =>
        void confirmDialog({
            title: `Delete ${item.name}?`,
            text: question,
            action: "Delete",
            danger: true,
            run: async () => {
                await api.delete(`/api/${kind}/${item.id}`);
                toast(`${item.name} is deleted.`, { href: `/${kind}?deleted=true`, link: `Deleted ${kind}` });
                await away();
            },
        }));
}
