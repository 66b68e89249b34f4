// What the model answered while it was trained, where the run drew samples.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { count } from "../../core/format.js";
import { isFinal, listen } from "../../core/jobs.js";
import { loadInto } from "../../core/page.js";
import { messageView } from "../../components/chat.js";
import { emptyState } from "../../components/feedback.js";
import { timeOf } from "../../components/small.js";

/** @typedef {import("../../core/job-types.js").JobEvent} JobEvent */

/**
 * Every sample, page by page: they are few beside the other events.
 * @param {string} path
 * @param {AbortSignal} signal
 */
async function samplesOf(path, signal) {
    /** @type {JobEvent[]} */
    const found = [];
    for (let after = 0;;) {
        const { data } = await api.get(`${path}/events`, { after, limit: 1000 }, signal);
        found.push(...data.filter((/** @type {JobEvent} */ { kind }) => kind === "sample"));
        if (data.length < 1000) return found;
        after = data.at(-1).number;
    }
}

/** @param {import("./job.js").TabContext} context */
export function samplesTab({ job, live, signal }) {
    const frame = h("section", { class: "card", "aria-label": "Samples" });
    const load = () =>
        loadInto(frame, signal, () => samplesOf(live.path, signal), (samples) =>
            samples.length ? h("div", { class: "list" }, samples.reverse().map(sample)) : emptyState({
                icon: "chat",
                title: "No samples",
                text: isFinal(job) ? "This run drew none." : "They appear here when the run draws some.",
            }));
    void load();
    listen(live, signal, {
        event: ({ kind }) => {
            if (kind === "sample") void load();
        },
    });
    return frame;
}

/** @param {JobEvent} event */
function sample({ message, time_at: time, details }) {
    const { step, prompt, completion, ...rest } = details;
    const others = Object.entries(rest);
    return h(
        "article",
        { class: "stack close", style: { padding: "var(--space-3) var(--space-4)" } },
        h("div", { class: "tiny faint" }, step ? `Step ${count(Number(step))} · ` : "", timeOf(time)),
        prompt ? messageView({ role: "user", content: prompt }) : null,
        completion ? messageView({ role: "assistant", content: completion }) : h("p", { class: "small wrap" }, message),
        others.length ? h("p", { class: "tiny faint wrap" }, others.map(([name, value]) => `${name}: ${value}`).join(" · ")) : null,
    );
}
