// Fewer points that draw the same line: of each part of the width the first, the lowest, the highest and the last.

/** @typedef {[number, number]} Point step and value */

/**
 * Index of the first point at or behind a step.
 * @param {Point[]} points by step
 * @param {number} step
 */
export function firstAt(points, step) {
    let low = 0;
    let high = points.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (points[middle][0] < step) low = middle + 1;
        else high = middle;
    }
    return low;
}

/**
 * The points between two steps, with one neighbour at either side so that the line goes on to the edges.
 * @param {Point[]} points by step
 * @param {number} from
 * @param {number} to
 */
export function within(points, from, to) {
    const first = Math.max(0, firstAt(points, from) - 1);
    const end = Math.min(points.length, firstAt(points, to) + 1);
    return points.slice(first, end);
}

/**
 * @param {Point[]} points by step
 * @param {number} parts at most four points are kept of each
 * @returns {Point[]}
 */
export function thinned(points, parts) {
    if (points.length <= parts * 4) return points;
    /** @type {Point[]} */
    const kept = [];
    for (let part = 0; part < parts; part += 1) {
        const start = Math.floor((part * points.length) / parts);
        const end = Math.floor(((part + 1) * points.length) / parts);
        let low = start;
        let high = start;
        for (let index = start; index < end; index += 1) {
            if (points[index][1] < points[low][1]) low = index;
            if (points[index][1] > points[high][1]) high = index;
        }
        for (const index of [...new Set([start, low, high, end - 1])].sort((left, right) => left - right)) kept.push(points[index]);
    }
    return kept;
}
