// One row as the exact tokens of a base model, coloured by what is learned.

import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { count, counted, percent, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { markSeenTokens } from "../../core/seen.js";
import { badge, card, emptyState, note } from "../../components/feedback.js";
import { rowView } from "../../components/chat.js";
import { segments } from "../../components/form.js";
import { codeBlock } from "../../components/small.js";
import { baseChoice } from "./base-choice.js";

/** @typedef {import("./dataset.js").TabContext} TabContext */
/** @typedef {import("../../core/types.js").TokenizedText} TokenizedText */
/** @typedef {import("../../core/types.js").TokenizedRow} TokenizedRow */

/**
 * @param {TabContext} context
 * @param {number} number
 */
export function rowTab({ dataset, version, versionQuery, query, signal, at }, number) {
    const row = h("div", null);
    const tokens = h("div", { class: "stack" });
    const path = `/api/datasets/${dataset.id}/examples/${number}`;
    const step = (
        /** @type {number} */ to,
        /** @type {string} */ label,
        /** @type {"left" | "right"} */ name,
    ) => (to < 1 || to > version.rows
        ? h("span", { class: "button small only-icon", "aria-disabled": "true", "aria-label": label, role: "link" }, icon(name))
        : h("a", {
            class: "button small only-icon",
            "aria-label": label,
            href: at(`rows/${to}`, Object.fromEntries([...query].filter(([key]) => key !== "version"))),
        }, icon(name)));
    void loadInto(
        row,
        signal,
        () => api.get(path, versionQuery, signal),
        (/** @type {import("../../core/types.js").Example} */ example) =>
            h(
                "div",
                { class: "stack" },
                example.flags?.length ? h("div", { class: "row tight" }, example.flags.map((flag) => badge(words(flag), "warn"))) : null,
                rowView(example.content),
                h(
                    "details",
                    { class: "small" },
                    h("summary", null, `As it is stored, line ${count(example.line)} of what was imported`),
                    h("div", { style: { "margin-top": "var(--space-2)" } }, codeBlock(JSON.stringify(example.content, null, 2))),
                ),
            ),
    );

    let turns = query.get("train_on") ?? "weight";
    let base = "";
    const show = () => {
        if (!base) return;
        void loadInto(tokens, signal, () => api.get(`${path}/tokens`, { ...versionQuery, base, train_on: turns }, signal), tokenized);
    };
    const chooser = baseChoice({
        chosen: query.get("base"),
        signal,
        change: (id) => {
            base = id;
            setQuery({ base: id });
            show();
        },
        none: () =>
            fill(
                tokens,
                emptyState({
                    icon: "search",
                    title: "No base model is known",
                    text: "Put a model's folder with its tokenizer where the server finds it; then rows are shown as its tokens.",
                }),
            ),
    });
    return h(
        "div",
        { class: "stack" },
        h(
            "div",
            { class: "row between" },
            h("h2", null, `Row ${count(number)}`),
            h(
                "div",
                { class: "row" },
                h("a", { class: "button small", href: at("rows", { from: number }) }, "In the list"),
                step(number - 1, "Row before", "left"),
                step(number + 1, "Next row", "right"),
            ),
        ),
        card("Tokens", {
            actions: [
                chooser,
                segments({
                    label: "What is learned",
                    value: turns,
                    options: [["weight", "By weight"], ["all", "All answers"], ["last", "Last answer"]],
                    change: (value) => {
                        turns = value;
                        setQuery({ train_on: value === "weight" ? null : value });
                        show();
                    },
                }),
            ],
            body: tokens,
        }),
        card("Row", { body: row }),
    );
}

/** @param {TokenizedRow} found */
function tokenized({ parts, context_length: length }) {
    markSeenTokens();
    return h(
        "div",
        { class: "stack" },
        h(
            "div",
            { class: "legend" },
            h("span", null, h("span", { class: "token is-trained" }, "learned"), " what the model is trained to say"),
            h("span", null, h("span", { class: "token" }, "context"), " what it only reads"),
        ),
        parts.map((part) => partView(part, parts.length > 1, length)),
    );
}

/**
 * @param {TokenizedText} part
 * @param {boolean} isNamed
 * @param {number | null} length
 */
function partView(part, isNamed, length) {
    const detail = h(
        "div",
        { class: "small soft number", role: "status" },
        "Point at a token, or move over them with the arrow keys, to see it.",
    );
    const hasMask = part.tokens.some(({ is_trained: trained }) => trained !== null);
    const elements = part.tokens.map((token, index) =>
        h("span", { class: `token ${token.is_trained ? "is-trained" : ""}`, "data-index": index }, visible(token.text))
    );
    const tell = (/** @type {number} */ index) => {
        const token = part.tokens[index];
        for (const element of elements) element.classList.toggle("is-chosen", element === elements[index]);
        if (token) {
            fill(
                detail,
                h(
                    "span",
                    null,
                    `Token ${count(index + 1)} of ${count(part.tokens.length)}: id ${token.id}, `,
                    h("code", { class: "inline" }, token.piece),
                    `, message ${token.message || "–"}, ${token.is_trained ? "learned" : "context"}`,
                ),
            );
        }
    };
    let at = -1;
    const view = h("div", {
        class: "tokens",
        tabindex: "0",
        role: "img",
        "aria-label": `${counted(part.token_count, "token")}, ${
            count(part.trained_count)
        } of them learned. Arrow keys go from one to the next.`,
        onpointerover: (/** @type {Event} */ event) => {
            const index = event.target instanceof HTMLElement ? event.target.closest("[data-index]")?.getAttribute("data-index") : null;
            if (index) tell(at = Number(index));
        },
        onkeydown: (/** @type {KeyboardEvent} */ event) => {
            const moves =
                /** @type {Record<string, number>} */ ({ ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: elements.length - 1 });
            if (!(event.key in moves)) return;
            event.preventDefault();
            at = Math.min(elements.length - 1, Math.max(0, moves[event.key]));
            tell(at);
        },
    }, elements);
    return h(
        "div",
        { class: "stack close" },
        isNamed ? h("h3", null, words(part.name)) : null,
        h(
            "div",
            { class: "row small" },
            badge(counted(part.token_count, "token")),
            hasMask
                ? badge(`${count(part.trained_count)} learned (${percent(part.trained_count / Math.max(1, part.token_count), 0)})`, "good")
                : null,
            length ? badge(`context of the base ${count(length)}`, part.token_count > length ? "bad" : "") : null,
        ),
        hasMask && !part.trained_count ? note("warn", "Nothing of this row is learned with this choice.") : null,
        length && part.token_count > length
            ? note("warn", `The row is ${counted(part.token_count - length, "token")} longer than the base model's context.`)
            : null,
        view,
        detail,
    );
}

/**
 * White space that would not be seen gets a mark.
 * @param {string} text
 */
function visible(text) {
    if (text === "") return h("span", { class: "mark" }, "·");
    return text.split(/(\n)/).filter(Boolean).map((part) => (part === "\n" ? [h("span", { class: "mark" }, "↵"), "\n"] : part)).flat();
}
