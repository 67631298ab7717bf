import type { IDataObject } from 'n8n-workflow';
import type { NodeOutcome } from '../engine/run-node.ts';
import type { Effect } from './writes.ts';

/** What the node said of a row. */
type Said = { is: 'written'; id?: string } | { is: 'unknown' } | { is: 'not written' };

/** Rows, by their number, of which more or less is true than was said. */
export interface Verdict {
	/** Said to be written, and not there. */
	lost: number[];
	/** There more than once. */
	doubled: number[];
	/** Said to be another record than it is, or the record of another row. */
	wrong: number[];
	/** There although it was said that they are not, or nothing said of them at all. */
	unreported: number[];
}

export const clean: Verdict = { lost: [], doubled: [], wrong: [], unreported: [] };

export const isClean = (verdict: Verdict): boolean =>
	Object.values(verdict).every((rows: number[]) => rows.length === 0);

/** Holds what a try said against what is there; of rows that stood before it may say that it did not write them. */
export function judge(
	outcome: NodeOutcome,
	items: readonly IDataObject[],
	effects: ReadonlyMap<number, Effect>,
	stood: ReadonlySet<number> = new Set(),
): Verdict {
	const said = readSaid(outcome, items.length);
	const ids = new Map<string, number>();
	const verdict: Verdict = { lost: [], doubled: doubledIn(effects), wrong: [], unreported: [] };
	items.forEach((item, index) => {
		const number = Number(item['number']);
		const { times, id } = effects.get(number) ?? { times: 0 };
		const row = said.get(index);
		if (row === undefined) verdict.unreported.push(number);
		else if (row.is === 'not written' && times > 0 && !stood.has(number))
			verdict.unreported.push(number);
		else if (row.is === 'written' && times === 0) verdict.lost.push(number);
		else if (row.is === 'written' && row.id !== undefined) {
			if (ids.has(row.id) || (times === 1 && id !== undefined && row.id !== id)) {
				verdict.wrong.push(number);
			}
			ids.set(row.id, number);
		}
	});
	return verdict;
}

export const doubledIn = (effects: ReadonlyMap<number, Effect>): number[] =>
	[...effects].filter(([, { times }]) => times > 1).map(([number]) => number);

function readSaid({ items, outputs, error }: NodeOutcome, count: number): Map<number, Said> {
	if (error) return readError(error, count);
	return new Map(
		(outputs[0] ?? []).map(({ pairedItem }, place): [number, Said] => {
			const index = (pairedItem as { item: number }).item;
			return [index, saidOfItem(items[place] ?? {})];
		}),
	);
}

function saidOfItem({ error, details, id, zoho, data }: IDataObject): Said {
	if (error === undefined) {
		const [row] = (data ?? []) as IDataObject[];
		const answered = row?.['details'] as IDataObject | undefined;
		const made = (zoho as IDataObject | undefined)?.['id'] ?? id ?? answered?.['id'];
		return { is: 'written', id: String(made) };
	}
	return isUnknown((details as IDataObject)['code']) ? { is: 'unknown' } : { is: 'not written' };
}

const isUnknown = (code: unknown): boolean => code === 'OUTCOME_UNKNOWN' || code === 'ANSWER_LOST';

/** A node that stopped names its rows in the details; where it names none, nothing was written. */
function readError(
	{ context }: NonNullable<NodeOutcome['error']>,
	count: number,
): Map<number, Said> {
	const details = (context?.['details'] ?? {}) as IDataObject;
	const all = Array.from({ length: count }, (_, index): [number, Said] => [
		index,
		{ is: 'not written' },
	]);
	if (details['written'] === undefined) return new Map(all);
	const listed = (name: string) => (details[name] ?? []) as number[];
	const written = ((details['written'] ?? []) as string[]).map((text): [number, Said] => {
		const [, index, id] = /^item (\d+): .*?\b(\d{19})\b/.exec(text) ?? [];
		return [Number(index), { is: 'written', ...(id === undefined ? {} : { id }) }];
	});
	const notWritten = [...listed('refused'), ...listed('notSent')];
	return new Map<number, Said>([
		...notWritten.map((index): [number, Said] => [index, { is: 'not written' }]),
		...listed('unknown').map((index): [number, Said] => [index, { is: 'unknown' }]),
		...written,
	]);
}
