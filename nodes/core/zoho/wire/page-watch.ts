import { failZoho } from '../words/error-catalog';
import type { ReadPage } from './envelope';

/**
 * Watches the pages of one list. Called with each of them, and with the token it was asked for by, it
 * fails with PAGES_REPEATED when more are said to follow one that brought nothing new: the same token,
 * only rows whose IDs were there before, or twice in a row none. A last page is no such one: a record
 * that was made meanwhile pushes rows on to it.
 */
export function createPageWatch(module: string): (page: ReadPage, token?: string) => void {
	const seen = new Set<unknown>();
	let wasEmpty = false;
	return ({ rows, more, nextToken }, token) => {
		const isEmpty = rows.length === 0;
		const isOld = isEmpty ? wasEmpty : rows.every(({ id }) => seen.has(id));
		const isCircle = token !== undefined && token === nextToken;
		if (more && (isOld || isCircle)) throw failZoho('PAGES_REPEATED', { module });
		for (const { id } of rows) if (typeof id === 'string') seen.add(id);
		wasEmpty = isEmpty;
	};
}
