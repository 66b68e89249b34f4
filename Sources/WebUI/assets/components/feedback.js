// What says how things stand: badges, notes, empty and error states, waiting, progress.

import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { sentence, words } from "../core/format.js";

/** @typedef {import("../core/icons.js").IconName} IconName */
/** @typedef {import("../core/dom.js").Children} Children */
/** @typedef {"" | "good" | "warn" | "bad" | "info" | "accent"} Tone */

/**
 * @param {Children} content
 * @param {Tone} [tone]
 * @param {string | null} [title]
 */
export const badge = (content, tone = "", title = null) => h("span", { class: `badge ${tone}`, title }, content);

/** @type {Record<string, Tone>} */
const tones = {
    valid: "good",
    invalid: "bad",
    importing: "info",
    running: "info",
    succeeded: "good",
    failed: "bad",
    cancelled: "",
    error: "bad",
    warning: "warn",
    ok: "good",
    validating: "info",
    starting: "info",
    paused: "warn",
    cancelling: "warn",
    interrupted: "warn",
    training: "info",
    ready: "good",
    deprecated: "warn",
    deleted: "warn",
};

/** @param {string} status */
export const statusBadge = (status) => badge([h("span", { class: "dot" }), words(status)], tones[status] ?? "");

/** @param {"private" | "organization" | string} visibility */
export const visibilityBadge = (visibility) =>
    badge(
        [icon(visibility === "private" ? "lock" : "people"), visibility],
        "",
        visibility === "private" ? "Only its owner and admins see it" : "Everybody in the organization sees it",
    );

/** @type {Record<string, IconName>} */
const noteIcons = { "": "info", info: "info", good: "done", warn: "alert", bad: "error" };

/**
 * @param {Tone} tone
 * @param {...Children} content
 */
export const note = (tone, ...content) =>
    h("div", { class: `note ${tone}`, role: tone === "bad" ? "alert" : null }, icon(noteIcons[tone] ?? "info"), h("div", null, ...content));

/**
 * Says that there is nothing yet, and what to do first.
 * @param {{icon: IconName, title: string, text: string, actions?: Children}} what
 */
export const emptyState = ({ icon: name, title, text, actions }) =>
    h(
        "div",
        { class: "empty" },
        icon(name),
        h("h2", null, title),
        h("p", null, text),
        actions ? h("div", { class: "row" }, actions) : null,
    );

/**
 * @param {import("../core/api.js").APIError} error
 * @param {(() => void) | null} [retry]
 */
export function errorBox(error, retry = null) {
    return h(
        "div",
        { class: "note bad", role: "alert" },
        icon("error"),
        h(
            "div",
            { class: "stack close" },
            h(
                "div",
                null,
                h("strong", null, sentence(error.message)),
                error.hint ? h("div", { class: "soft" }, sentence(error.hint)) : null,
            ),
            error.diagnostics.length
                ? h(
                    "ul",
                    { class: "stack tight small" },
                    error.diagnostics.slice(0, 10).map((found) => h("li", null, found.line ? `line ${found.line}: ` : "", found.message)),
                )
                : null,
            h(
                "div",
                { class: "row" },
                retry ? h("button", { class: "button small", type: "button", onclick: retry }, icon("refresh"), "Try again") : null,
                error.requestID ? h("span", { class: "tiny soft" }, "Request ", h("code", null, error.requestID)) : null,
            ),
        ),
    );
}

/** @param {number} [lines] */
export const skeleton = (lines = 5) =>
    h(
        "div",
        { class: "stack", role: "status" },
        h("span", { class: "visually-hidden" }, "Loading"),
        Array.from(
            { length: lines },
            (_, line) => h("span", { class: "skeleton", style: { width: `${[92, 78, 85, 60, 72][line % 5]}%` } }),
        ),
    );

/**
 * @param {number | null} share 0 to 1; null where the end is not known
 * @param {{label: string, tone?: "" | "good" | "bad"}} options
 */
export function progressBar(share, { label, tone = "" }) {
    const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
    return h("div", {
        class: `progress ${tone ? `is-${tone}` : ""} ${percent === null ? "is-unknown" : ""}`,
        role: "progressbar",
        "aria-label": label,
        "aria-valuemin": "0",
        "aria-valuemax": "100",
        "aria-valuenow": percent,
    }, h("span", { style: percent === null ? {} : { "--share": String(percent) } }));
}

/**
 * The head of a page.
 * @param {{title: Children, lead?: Children, crumbs?: [string, string][], actions?: Children, badges?: Children}} head
 */
export const pageHead = ({ title, lead, crumbs = [], actions, badges }) =>
    h(
        "div",
        null,
        crumbs.length
            ? h(
                "nav",
                { class: "crumbs", "aria-label": "Where this is" },
                crumbs.map(([name, href]) => [h("a", { href }, name), icon("right")]),
            )
            : null,
        h(
            "div",
            { class: "page-head" },
            h(
                "div",
                { class: "grow" },
                h("div", { class: "row" }, h("h1", { class: "wrap" }, title), badges),
                lead ? h("p", { class: "lead" }, lead) : null,
            ),
            actions ? h("div", { class: "row" }, actions) : null,
        ),
    );

/**
 * @param {Children} title
 * @param {{body?: Children, actions?: Children, flush?: boolean, foot?: Children}} content
 */
export const card = (title, { body, actions, flush = false, foot }) =>
    h(
        "section",
        { class: "card" },
        title ? h("div", { class: "head" }, h("h2", null, title), actions ? h("div", { class: "row" }, actions) : null) : null,
        body ? (flush ? h("div", null, body) : h("div", { class: "body" }, body)) : null,
        foot ? h("div", { class: "foot" }, foot) : null,
    );
