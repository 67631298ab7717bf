import type { Json } from '../../../nodes/core/kernel/json';
import type { SeenWrite } from '../../../sandbox/stage/seen-write';
import type { Sample, SampleAnswer } from './sample';

type Mistake = Sample['erring'][number];

/** Whether a mistake is in what a model chooses (a category, the record that is meant) or in a wish that nobody has. */
export const isChosen = ({ wrong }: Mistake): boolean =>
	wrong.some((path) => /(?:^|\.)(?:label|about)$|^wishes\[\d+\]$/.test(path));

/** Fields that GPT words itself: what it says in them is compared with nothing. */
const isWorded = /^(?:Subject|Description|Deal_Name|Note_Title|Note_Content)$/;

/** The values of a mistake that stand in records: those that a model copied or derived, and otherwise than `right` has them. */
export const wrongValues = (
	{ wrong, answer }: Mistake,
	{ right, writes }: { right: SampleAnswer; writes: SeenWrite[] },
): string[] =>
	wrong.flatMap((path) => {
		const [, wish, module = '', field = ''] =
			/^(?:wishes\[(\d+)\]\.(\w+)\.)?(\w+)$/.exec(path) ?? [];
		if (field === '' || isWorded.test(field)) return [];
		const valueIn = ({ extract, wishes }: SampleAnswer): Json =>
			(wish === undefined ? extract : wishes?.[Number(wish)]?.extract[module])?.[field]?.value ??
			null;
		const value = valueIn(answer);
		if (value === null || value === valueIn(right)) return [];
		const stands = writes.some(({ fields }) => textOf(fields[field]) === String(value));
		return stands ? [`${field}: ${String(value)}`] : [];
	});

/** A value as text, of a record that a lookup leads to its name. */
const textOf = (value: unknown): string =>
	typeof value === 'object' && value !== null && 'name' in value
		? String(value.name)
		: String(value);
