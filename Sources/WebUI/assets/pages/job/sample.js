// One answer that was drawn while a model was trained.

import { h } from "../../core/dom.js";
import { percent } from "../../core/format.js";
import { answerAndReference, titled } from "../../components/difference.js";
import { scrollable } from "../../components/scrollable.js";
import { badge } from "../../components/feedback.js";

/** @typedef {import("../../core/job-types.js").JobEvent} JobEvent */
/**
 * @typedef {{number: number, time: string, step: number, prompt: string, answer: string, reference: string | null,
 *   isCut: boolean}} Sample
 */

/**
 * @param {JobEvent} event of the kind `sample`
 * @returns {Sample}
 */
export const sampleOf = ({ number, time_at: time, message, details: { step, prompt, completion, reference, is_cut: isCut } }) => ({
    number,
    time,
    step: Number(step),
    prompt: prompt ?? "",
    answer: completion ?? message,
    reference: reference ?? null,
    isCut: isCut === "true",
});

/**
 * A short name of a prompt for addresses: FNV-1a of its text.
 * @param {string} prompt
 */
export function promptKey(prompt) {
    let hash = 0x811c9dc5;
    for (const character of prompt) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(36);
}

/** @param {Sample} sample */
export const promptView = ({ prompt }) =>
    scrollable(
        h("div", { class: "message is-user" }, h("div", { class: "who" }, "Prompt"), h("div", { class: "said", dir: "auto" }, prompt)),
    );

/**
 * The answer with its marks, and what is to be said of it.
 * @param {Sample} sample
 */
function marked({ answer, reference, isCut }) {
    const both = reference === null ? null : answerAndReference(answer, reference);
    return {
        answer: !answer ? h("span", { class: "faint" }, "nothing") : both ? both.answer : answer,
        reference: both ? both.reference : null,
        said: [
            both && answer === reference ? badge("as the reference", "good") : null,
            both && answer !== reference ? h("span", { class: "number" }, `· ${percent(both.share, 0)} of the words in common`) : null,
            isCut ? badge("cut", "warn", "It came to its limit of tokens before it had ended.") : null,
        ],
    };
}

/**
 * The answer beside its reference.
 * @param {Sample} sample
 */
export function answerView(sample) {
    const { answer, reference, said } = marked(sample);
    return h("div", { class: "change" }, titled(["Answer", ...said], answer), reference ? titled("Reference", reference) : null);
}

/**
 * The answer alone, where the reference stands above.
 * @param {Sample} sample
 * @returns {{view: Node, said: import("../../core/dom.js").Children}}
 */
export function answerAlone(sample) {
    const { answer, said } = marked(sample);
    return { view: h("div", { class: "change" }, titled(null, answer)), said };
}
