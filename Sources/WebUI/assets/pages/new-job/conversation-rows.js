// Rows out of recorded conversations: the filter, how many it lets pass, and the name of the dataset that the job makes of them.

import { api, asAPIError, isAbort } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { count, counted } from "../../core/format.js";
import { setQuery } from "../../core/router.js";
import { card, errorBox, note } from "../../components/feedback.js";
import { datasetName, field, values } from "../../components/form.js";
import { filterNames, filterOf } from "./request.js";

/** @type {Parameters<typeof field>[0][]} */
const fields = [
    { name: "author", label: "Author", placeholder: "Anyone", autocomplete: "off" },
    { name: "domain", label: "Domain", placeholder: "Any", autocomplete: "off" },
    { name: "type", label: "Type", placeholder: "Any", autocomplete: "off" },
    {
        name: "min_stars",
        label: "Rating of at least",
        type: "select",
        options: [["", "Any"], ["1", "1 star"], ["2", "2 stars"], ["3", "3 stars"], ["4", "4 stars"], ["5", "5 stars"]],
    },
    {
        name: "opinion",
        label: "Rated with",
        type: "select",
        options: [["", "Anything"], ["gold", "A gold star"], ["up", "Thumbs up"], ["down", "Thumbs down"]],
    },
    { name: "since", label: "Since", type: "date" },
    { name: "until", label: "Before", type: "date" },
];

/**
 * @param {URLSearchParams} query
 * @param {AbortSignal} signal
 * @param {() => void} ready said when the address has changed
 */
export function conversationRows(query, signal, ready) {
    const found = h("div", { role: "status" });
    const element = h(
        "form",
        { class: "stack", onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
        h("div", { class: "form-grid" }, fields.map((each) => field({ ...each, value: query.get(`c.${each.name}`) ?? "" }))),
        found,
        h(
            "div",
            { class: "form-grid" },
            field({
                name: "name",
                label: "Name of the dataset",
                value: query.get("c.name") ?? "conversations",
                required: true,
                autocomplete: "off",
                attributes: datasetName,
                help: "The job makes it when it begins; where it exists, its next version.",
            }),
        ),
    );
    let timer = 0;
    const keep = () => {
        const chosen = values(element);
        setQuery(Object.fromEntries(["name", ...filterNames].map((name) => [`c.${name}`, chosen[name]])));
        ready();
    };
    const ask = async () => {
        try {
            const list = await api.get("/api/conversations", { ...filterOf(new URLSearchParams(location.search)), limit: 1 }, signal);
            /** @type {number | null} null when more than 10,000 */
            const total = list.total ?? null;
            const text = total === null
                ? `More than ${count(10_000)} conversations fit.`
                : `${counted(total, "conversation")} ${total === 1 ? "fits" : "fit"}.`;
            fill(found, total === 0 ? note("warn", h("strong", null, "No conversation fits.")) : note("good", h("strong", null, text)));
        } catch (error) {
            if (!isAbort(error)) fill(found, errorBox(asAPIError(error), () => void ask()));
        }
    };
    element.addEventListener("input", () => {
        keep();
        clearTimeout(timer);
        timer = window.setTimeout(() => void ask(), 250);
    });
    signal.addEventListener("abort", () => clearTimeout(timer));
    queueMicrotask(() => {
        keep();
        void ask();
    });
    return card("Conversations to learn", { body: element });
}
