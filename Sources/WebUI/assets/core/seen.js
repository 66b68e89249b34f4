// What this browser has shown once.

const mark = "tunesmith.seen-tokens";

/** Whether a row was looked at as tokens here. */
export function hasSeenTokens() {
    try {
        return localStorage.getItem(mark) !== null;
    } catch {
        return false;
    }
}

/** Remembers that a row was looked at as tokens. */
export function markSeenTokens() {
    try {
        localStorage.setItem(mark, "1");
    } catch {
        // It is then said again.
    }
}
