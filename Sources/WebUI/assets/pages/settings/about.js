import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes, counted, dateTime, duration } from "../../core/format.js";
import { loadInto } from "../../core/page.js";
import { card } from "../../components/feedback.js";
import { facts } from "../../components/small.js";

/**
 * @typedef {{data_folder: string, free_bytes: number | null, total_bytes: number | null, resident_bytes: number | null, processors: number,
 *   memory_bytes: number}} Place
 */
/** @typedef {{version: string, started_at: string, uptime_seconds: number, installation: Place | null}} System */

/**
 * Which version runs, and on what.
 * @param {AbortSignal} signal
 */
export function aboutTab(signal) {
    const body = h("div", { class: "stack" });
    void loadInto(
        body,
        signal,
        () => api.get("/api/system", {}, signal),
        (/** @type {System} */ { version, started_at: started, uptime_seconds: uptime, installation: place }) => [
            card("About", {
                body: h(
                    "div",
                    { class: "stack" },
                    h(
                        "div",
                        { class: "row" },
                        h("img", { src: "/assets/logo.svg", alt: "", width: "40", height: "40" }),
                        h("div", null, h("strong", null, "Tunesmith"), h("div", { class: "small soft" }, `Version ${version}`)),
                    ),
                    facts([
                        ["Running since", dateTime(started)],
                        ["For", duration(uptime)],
                        ...(place
                            ? /** @type {[string, import("../../core/dom.js").Children][]} */ ([
                                ["Data folder", h("code", { class: "inline" }, place.data_folder)],
                                ["Disk", `${bytes(place.free_bytes)} free of ${bytes(place.total_bytes)}`],
                                ["Memory of the server", bytes(place.resident_bytes)],
                                ["Machine", `${counted(place.processors, "processor")}, ${bytes(place.memory_bytes)} of memory`],
                            ])
                            : []),
                    ]),
                ),
            }),
            card("For programs", {
                body: facts([["API", h("a", { href: "/api/docs" }, "/api/docs")], [
                    "Description",
                    h("a", { href: "/api/openapi.json" }, "/api/openapi.json"),
                ], ["OpenAI-compatible", h("code", { class: "inline" }, `${location.origin}/v1`)]]),
            }),
        ],
    );
    return body;
}
