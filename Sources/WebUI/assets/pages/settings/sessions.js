import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { loadInto } from "../../core/page.js";
import { badge, card } from "../../components/feedback.js";
import { timeOf } from "../../components/small.js";
import { toast, toastError } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").Session} Session */

/**
 * What a browser calls itself, in fewer words.
 * @param {string} agent
 */
function agentName(agent) {
    const browser = agent.match(/(Firefox|Edg|OPR|Chrome|Safari)\/(\d+)/);
    const system = agent.match(/Windows|Mac OS X|Android|iPhone|iPad|Linux/);
    if (!browser) return agent || "unknown";
    const names = /** @type {Record<string, string>} */ ({ Edg: "Edge", OPR: "Opera" });
    return `${names[browser[1]] ?? browser[1]} ${browser[2]}${system ? ` on ${system[0].replace("Mac OS X", "macOS")}` : ""}`;
}

/**
 * Where one is signed in.
 * @param {AbortSignal} signal
 */
export function sessionsTab(signal) {
    const body = h("div", null);
    const show = () =>
        loadInto(
            body,
            signal,
            () => api.get("/api/auth/sessions", {}, signal),
            (/** @type {{data: Session[]}} */ { data }) =>
                h(
                    "div",
                    { class: "list" },
                    data.map((session) =>
                        h(
                            "div",
                            { class: "list-item" },
                            h(
                                "div",
                                { class: "grow" },
                                h(
                                    "div",
                                    { class: "row close" },
                                    h("strong", { class: "small", title: session.agent }, agentName(session.agent)),
                                    session.is_current ? badge("this one", "accent") : null,
                                ),
                                h(
                                    "div",
                                    { class: "tiny faint" },
                                    session.address,
                                    " · since ",
                                    timeOf(session.created_at),
                                    " · used ",
                                    timeOf(session.last_used_at),
                                ),
                            ),
                            session.is_current
                                ? null
                                : h("button", { class: "button small", type: "button", onclick: () => end(session) }, "End"),
                        )
                    ),
                ),
        );
    const end = async (/** @type {Session} */ session) => {
        try {
            await api.delete(`/api/auth/sessions/${session.id}`);
            toast("The session has ended.");
            fill(body);
            await show();
        } catch (error) {
            toastError(error);
        }
    };
    void show();
    return card("Sessions", { flush: true, body });
}
