import { visibleText } from '../../../gpt/text/visible-text';

/** A record as it may be told to a person, who knows nothing by its ID. */
export interface Told {
	id: string;
	/** What is always told: the name first. */
	usual: readonly string[];
	/** What is told of records that read alike otherwise, the most telling first. */
	more: readonly string[];
}

/**
 * A line for each record, no two alike in their order: what is usual, of those that read alike also
 * what differs among them, and the last digits of the record's number where nothing else does.
 */
export function tellApart(records: readonly Told[]): string[] {
	const lines = new Map(records.map((one) => [one, listed(one.usual)]));
	const alikeOf = (record: Told) =>
		records.filter((one) => same(lines.get(one)) === same(lines.get(record)));
	const deepest = Math.max(0, ...records.map(({ more }) => more.length));
	for (let at = 0; at < deepest; at += 1) {
		const alike = records.map((one) => ({ one, others: alikeOf(one) }));
		for (const { one, others } of alike) {
			const isTelling = new Set(others.map((other) => more(other, at))).size > 1;
			const fact = more(one, at);
			if (isTelling && fact !== '') lines.set(one, `${lines.get(one) ?? ''}, ${fact}`);
		}
	}
	const alike = records.map((one) => alikeOf(one));
	const taken = new Set<string>();
	return records.map((one, at) => {
		const others = (alike[at] ?? []).map(({ id }) => id);
		const line = lines.get(one) ?? '';
		const told = others.length < 2 ? line : `${line}, number ending in ${ending(one.id, others)}`;
		// A name may hold whatever its author likes, and look like the line of another record.
		const free = taken.has(same(told)) ? `${told}, number ${one.id}` : told;
		taken.add(same(free));
		return free;
	});
}

const more = ({ more: facts }: Told, at: number): string => plain(facts[at] ?? '');

const listed = (facts: readonly string[]): string =>
	facts
		.map(plain)
		.filter((fact) => fact !== '')
		.join(', ');

/**
 * On one line, since a form sends line breaks back otherwise, and as it is seen: a sign that nobody sees
 * tells nothing apart, and one that turns the direction would turn what stands behind the name.
 */
const plain = (text: string): string => visibleText(text).replace(/\s+/g, ' ').trim();

/** Lines that differ in capitals alone look alike. */
const same = (line = ''): string => line.normalize('NFKC').toLowerCase();

/** The last digits, as many as tell the number from those of the others. */
function ending(id: string, others: readonly string[]): string {
	for (let length = fewestDigits; length < id.length; length += 1) {
		const end = id.slice(-length);
		if (others.filter((other) => other.endsWith(end)).length < 2) return end;
	}
	return id;
}

const fewestDigits = 4;
