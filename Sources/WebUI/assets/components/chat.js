// Rows as people read them: messages with their roles; other forms field by field.

import { h } from "../core/dom.js";
import { shortened } from "../core/format.js";
import { badge } from "./feedback.js";

/** @typedef {import("../core/dom.js").Children} Children */

/**
 * A text that is JSON is laid out.
 * @param {string} text
 */
function laidOut(text) {
    if (!/^\s*[[{]/.test(text)) return text;
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}

/** @param {unknown} content */
export function contentText(content) {
    if (typeof content === "string") return content;
    if (content === null || content === undefined) return "";
    if (Array.isArray(content) && content.every((part) => typeof part?.text === "string")) {
        return content.map((part) => part.text).join("\n");
    }
    return JSON.stringify(content, null, 2);
}

/**
 * @param {any} message
 * @param {Children} [extra]
 */
export function messageView(message, extra = null) {
    const role = String(message?.role ?? "?");
    const calls = Array.isArray(message?.tool_calls) ? message.tool_calls : [];
    const thoughts = message?.reasoning_content ?? message?.reasoning;
    return h(
        "div",
        { class: `message is-${role}` },
        h(
            "div",
            { class: "who" },
            role,
            message?.name ? h("span", { class: "faint" }, message.name) : null,
            message?.weight === 0 ? badge("not learned", "warn") : null,
            extra,
        ),
        thoughts ? h("div", { class: "said soft", dir: "auto" }, contentText(thoughts)) : null,
        message?.content === undefined || message?.content === null
            ? null
            : h("div", { class: "said", dir: "auto" }, contentText(message.content)),
        calls.map((/** @type {any} */ call) =>
            h(
                "div",
                { class: "said mono small" },
                call?.function?.name ?? "call",
                "(",
                laidOut(contentText(call?.function?.arguments)),
                ")",
            )
        ),
    );
}

/**
 * A whole row.
 * @param {any} content
 */
export function rowView(content) {
    if (Array.isArray(content?.messages)) {
        return h(
            "div",
            { class: "chat" },
            content.messages.map((/** @type {any} */ message) => messageView(message)),
            Array.isArray(content.tools) && content.tools.length
                ? h(
                    "div",
                    { class: "tiny faint" },
                    "Tools: ",
                    content.tools.map((/** @type {any} */ tool) => tool?.function?.name ?? "?").join(", "),
                )
                : null,
        );
    }
    if (content === null || typeof content !== "object") return h("div", { class: "said", dir: "auto" }, contentText(content));
    return h(
        "div",
        { class: "chat" },
        Object.entries(content).map((
            [name, value],
        ) => (Array.isArray(value) && value.length && value.every((entry) => entry?.role)
            ? h("div", { class: "stack close" }, h("div", { class: "tiny faint" }, name), value.map((entry) => messageView(entry)))
            : h(
                "div",
                { class: "message" },
                h("div", { class: "who" }, name),
                h("div", { class: "said", dir: "auto" }, contentText(value)),
            ))
        ),
    );
}

/**
 * The first question and the last answer of a row, each in one line.
 * @param {any} content
 * @returns {[string, string]}
 */
export function rowSummary(content) {
    const line = (/** @type {unknown} */ text) => shortened(contentText(text).replaceAll(/\s+/g, " ").trim(), 220);
    if (Array.isArray(content?.messages)) {
        const messages = /** @type {any[]} */ (content.messages);
        const asked = messages.find((message) => message?.role === "user") ?? messages[0];
        const answered = [...messages].reverse().find((message) => message?.role === "assistant") ?? messages.at(-1);
        const calls = answered?.tool_calls?.map((/** @type {any} */ call) => call?.function?.name).join(", ");
        return [line(asked?.content), line(answered?.content || (calls ? `calls ${calls}` : ""))];
    }
    if (content === null || typeof content !== "object") return [line(content), ""];
    const texts = Object.values(content);
    return [line(texts[0]), line(texts[1])];
}
