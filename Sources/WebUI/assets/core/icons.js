// The icons: strokes in a square of 16 units.

const paths = {
    home: "M2.5 7.2 8 2.7l5.5 4.5M4 6.5V13h8V6.5M6.7 13V9.5h2.6V13",
    data:
        "M2.8 4c0-1.1 2.3-2 5.2-2s5.2.9 5.2 2-2.3 2-5.2 2-5.2-.9-5.2-2Zm0 0v8c0 1.1 2.3 2 5.2 2s5.2-.9 5.2-2V4M2.8 8c0 1.1 2.3 2 5.2 2s5.2-.9 5.2-2",
    settings:
        "M2 4.5h7m3.5 0H14M2 11.5h1.5m3.5 0h7M10.7 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5.2 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z",
    book: "M8 4.2C6.7 3.1 4.8 2.7 2.5 2.7v9.6c2.3 0 4.2.4 5.5 1.5 1.3-1.1 3.2-1.5 5.5-1.5V2.7c-2.3 0-4.2.4-5.5 1.5Zm0 0v9.6",
    plus: "M8 3v10M3 8h10",
    search: "M7 11.7a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4Zm3.4-1.3L14 14",
    check: "m3 8.5 3.3 3.3L13 4.7",
    cross: "m4 4 8 8m0-8-8 8",
    right: "m6 3.5 4.5 4.5L6 12.5",
    left: "M10 3.5 5.5 8l4.5 4.5",
    down: "M3.5 6 8 10.5 12.5 6",
    up: "M3.5 10 8 5.5l4.5 4.5",
    choose: "m5 6 3-3 3 3M5 10l3 3 3-3",
    upload: "M8 10.5V2.7M4.8 5.7 8 2.5l3.2 3.2M2.7 10.5v2.8h10.6v-2.8",
    download: "M8 2.5v7.8m-3.2-3L8 10.5l3.2-3.2M2.7 10.5v2.8h10.6v-2.8",
    alert: "M8 5.7v3.1m0 2.2v.1M7 2.9 1.8 12a1.2 1.2 0 0 0 1 1.8h10.4a1.2 1.2 0 0 0 1-1.8L9 2.9a1.150 1.150 0 0 0-2 0Z",
    error: "M8 5v3.5m0 2.3v.1M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4Z",
    info: "M8 7.5V11M8 5.1V5M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4Z",
    done: "m5.5 8.2 1.8 1.8 3.3-3.7M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4Z",
    circle: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4Z",
    copy:
        "M5.5 5.5V3.2c0-.4.3-.7.7-.7h6.6c.4 0 .7.3.7.7v6.6c0 .4-.3.7-.7.7h-2.3M3.2 5.5h6.6c.4 0 .7.3.7.7v6.6c0 .4-.3.7-.7.7H3.2a.7.7 0 0 1-.7-.7V6.2c0-.4.3-.7.7-.7Z",
    grid: "M2.7 2.7h4v4h-4zm6.6 0h4v4h-4zm-6.6 6.6h4v4h-4zm6.6 0h4v4h-4z",
    table: "M2.5 3h11v10h-11zm0 3.3h11m-11 3.4h11M6.5 6.3V13",
    more: "M3.5 8h.01M8 8h.01m4.490 0h.01",
    menu: "M2.5 4.5h11m-11 3.5h11m-11 3.5h11",
    user: "M8 8.2a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Zm-5.2 5.5c.6-2.3 2.7-3.5 5.2-3.5s4.6 1.2 5.2 3.5",
    people:
        "M6 7.7a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Zm-4.5 5.6c.4-2.2 2.2-3.5 4.5-3.5s4.1 1.3 4.5 3.5M10.5 3.1a2.4 2.4 0 0 1 0 4.4m1.5 2.6c1.3.5 2.2 1.6 2.5 3.2",
    key: "M9.5 8.7a3.2 3.2 0 1 0-2.2-2.2L2.5 11.3v2.2h2.3v-1.6h1.6v-1.6l3.1-1.6Zm1-3.2v0",
    building: "M3 13.7V2.7h6.5v11M9.5 6H13v7.7M1.8 13.7h12.4M5.3 5.3h2m-2 2.7h2m-2 2.7h2",
    list: "M5.5 4h8m-8 4h8m-8 4h8M2.5 4h.01M2.5 8h.01m-.01 4h.01",
    shield: "M8 1.9 3 3.7v4c0 3 2.1 5.3 5 6.4 2.9-1.1 5-3.4 5-6.4v-4L8 1.9Z",
    out: "M6.5 2.7H3v10.6h3.5M10 11l3-3-3-3m2.8 3H6",
    moon: "M13.3 9.6A5.7 5.7 0 0 1 6.4 2.7a5.7 5.7 0 1 0 6.9 6.9Z",
    sun: "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.5v1m0 11v1M1.5 8h1m11 0h1M3.4 3.4l.7.7m7.8 7.8.7.7m0-9.2-.7.7M4.1 11.9l-.7.7",
    screen: "M2 3h12v7.7H2zm4 10.5h4M8 10.7v2.8",
    pause: "M5.5 3.5v9m5-9v9",
    play: "M4.5 3v10l8-5-8-5Z",
    refresh: "M13.3 8a5.3 5.3 0 1 1-1.6-3.8M13.3 2v3h-3",
    trash: "M2.7 4.2h10.6M6 4V2.5h4V4m-6 .2.6 9.3h6.8l.6-9.3M6.7 7v4m2.6-4v4",
    file: "M9 2H4.2a.7.7 0 0 0-.7.7v10.6c0 .4.3.7.7.7h7.6c.4 0 .7-.3.7-.7V5.5L9 2Zm0 0v3.5h3.5",
    chat: "M2.5 3.2h11v7.6H7.3L4.5 13.3v-2.5h-2z",
    branch:
        "M4.5 5.5v5m0-5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Zm0 5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Zm7-3a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Zm0 0c0 2-1.5 3-3.5 3s-3.5.5-3.5 0",
    clock: "M8 4.5V8l2.3 1.5M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4Z",
    wrench: "M13.5 4.6 11.3 6.8 9.2 4.7l2.2-2.2a3.6 3.6 0 0 0-4.6 4.6L2.5 11.4a1.5 1.5 0 0 0 2.1 2.1l4.3-4.3a3.6 3.6 0 0 0 4.6-4.6Z",
    lock: "M4 7.3h8a.7.7 0 0 1 .7.7v5a.7.7 0 0 1-.7.7H4a.7.7 0 0 1-.7-.7V8c0-.4.3-.7.7-.7Zm1.3 0V5a2.7 2.7 0 0 1 5.4 0v2.3",
    run: "M2 12.5c2.5 0 2.5-8 5-8s2 5.5 4 5.5 1.5-2.5 3-2.5",
    cube: "M8 1.9 13.5 5v6L8 14.1 2.5 11V5L8 1.9Zm0 6.1 5.3-3M8 8v6M8 8 2.7 5",
    layers: "m8 2.2 6 3.1-6 3.1-6-3.1 6-3.1ZM2.2 8.3 8 11.3l5.8-3M2.2 11 8 14l5.8-3",
    tag: "M2.5 2.5h5l6 6-5 5-6-6v-5Zm2.7 2.7h.01",
    archive: "M2.5 3h11v3h-11zm1 3v7h9V6M6.5 9h3",
    zoomIn: "M7 11.7a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4Zm3.4-1.3L14 14M5 7h4M7 5v4",
    zoomOut: "M7 11.7a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4Zm3.4-1.3L14 14M5 7h4",
    pen: "m10.5 3 2.5 2.5-7.5 7.5-3 .5.5-3L10.5 3Z",
};

/** @typedef {keyof typeof paths} IconName */

/**
 * An icon beside a text that says the same; hidden from readers of the screen.
 * @param {IconName} name
 * @param {string} [className]
 * @returns {SVGElement}
 */
export function icon(name, className = "") {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("class", `icon ${className}`.trim());
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("fill", "none");
    svg.setAttribute("stroke", "currentColor");
    svg.setAttribute("stroke-width", name === "more" ? "2" : "1.4");
    svg.setAttribute("stroke-linecap", "round");
    svg.setAttribute("stroke-linejoin", "round");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", paths[name]);
    svg.append(path);
    return svg;
}
