// Light, dark, or as the system has it.

/** @typedef {"system" | "light" | "dark"} Theme */

/** @returns {Theme} */
export function theme() {
    const chosen = document.documentElement.dataset.theme;
    return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** @param {Theme} chosen */
export function setTheme(chosen) {
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    try {
        if (chosen === "system") localStorage.removeItem("tunesmith.theme");
        else localStorage.setItem("tunesmith.theme", chosen);
    } catch {
        // The choice then lasts as long as the page.
    }
    window.dispatchEvent(new Event("tunesmith-theme"));
}

/**
 * The value of a token as the page has it now, for what draws by itself.
 * @param {string} name such as `--chart-1`
 */
export function tokenColour(name) {
    // A probe resolves light-dark() into the colour of the theme.
    const probe = document.createElement("span");
    probe.style.setProperty("color", `var(${name})`);
    probe.hidden = true;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
}
