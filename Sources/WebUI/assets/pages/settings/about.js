import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes, dateTime, duration } from "../../core/format.js";
import { loadInto } from "../../core/page.js";
import { card } from "../../components/feedback.js";
import { facts } from "../../components/small.js";

/**
 * @typedef {{version: string, started_at: string, uptime_seconds: number, data_folder?: string | null, disk?: {free_bytes: number, total_bytes: number} | null,
 *   memory?: {resident_bytes: number} | null, libraries?: {name: string, version: string}[] | null}} System
 */

/**
 * Which version runs, and on what.
 * @param {AbortSignal} signal
 */
export function aboutTab(signal) {
    const body = h("div", { class: "stack" });
    void loadInto(body, signal, () => api.get("/api/system", {}, signal), (/** @type {System} */ system) => [
        card("About", {
            body: h(
                "div",
                { class: "stack" },
                h(
                    "div",
                    { class: "row" },
                    h("img", { src: "/assets/logo.svg", alt: "", width: "40", height: "40" }),
                    h("div", null, h("strong", null, "Tunesmith"), h("div", { class: "small soft" }, `Version ${system.version}`)),
                ),
                facts([
                    ["Running since", dateTime(system.started_at)],
                    ["For", duration(system.uptime_seconds)],
                    ...(system.data_folder
                        ? [/** @type {[string, any]} */ (["Data folder", h("code", { class: "inline" }, system.data_folder)])]
                        : []),
                    ...(system.disk
                        ? [
                            /** @type {[string, any]} */ ([
                                "Disk",
                                `${bytes(system.disk.free_bytes)} free of ${bytes(system.disk.total_bytes)}`,
                            ]),
                        ]
                        : []),
                    ...(system.memory
                        ? [/** @type {[string, any]} */ (["Memory of the server", bytes(system.memory.resident_bytes)])]
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
        system.libraries?.length
            ? card("Libraries", {
                body: facts(system.libraries.map(({ name, version }) => /** @type {[string, string]} */ ([name, version]))),
            })
            : null,
    ]);
    return body;
}
