// Before the first paint: the theme that was chosen, so that nothing flashes.
(() => {
    try {
        const theme = localStorage.getItem("tunesmith.theme");
        if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    } catch {
        // Storage may be forbidden; the system's choice holds then.
    }
})();
