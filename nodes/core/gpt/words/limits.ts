/** Milliseconds to wait for a server at most: limits per minute are over by then, longer asks are said. */
export const LONGEST_PAUSE_MS = 120_000;
