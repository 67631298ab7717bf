/** What work that was cut off rejects with, in the words that everybody who waits for it knows. */
export const aborted = () => new DOMException('The execution was canceled', 'AbortError');
