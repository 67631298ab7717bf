import { isReviewTask, isTraceNote, type SeenWrite } from '../../../sandbox/stage/seen-write';
import type { ExpectedRecord, Talk } from './conversations';

export interface TalkVerdict {
	outcome: 'written' | 'review' | 'nothing';
	/** Expected, and not there. */
	missing: string[];
	/** There, and not expected. */
	beyond: string[];
}

/** A day that the words do not prove is left open. */
const isDue = (seen: unknown, by: string | null): boolean => (seen ?? null) === null || seen === by;

const digits = (value: unknown) =>
	String(value ?? '')
		.replace(/\D/g, '')
		.slice(-9);
const letters = (value: unknown) =>
	String(value ?? '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}@.]+/gu, ' ')
		.trim();

/** What came of a conversation, held against what a person would have. */
export function judgeTalk(talk: Talk, seen: SeenWrite[]): TalkVerdict {
	const writes = seen.filter((write) => !isTraceNote(write) && !isReviewTask(write));
	const { expected } = talk;
	const isAsked = seen.some(isReviewTask);
	const wanted = writes.filter((write) => !mayBe(write, talk));
	return {
		outcome: isAsked ? 'review' : wanted.length > 0 ? 'written' : 'nothing',
		missing: expected.writes
			.filter((wanted) => !writes.some((write) => meets(write, wanted)))
			.map(({ module, name, parent }) => `${module} ${name ?? parent?.name ?? ''}`),
		beyond: writes.flatMap((write) => {
			const why = whyBeyond(write, talk);
			return why === undefined ? [] : [`${write.operation} ${write.module}: ${why}`];
		}),
	};
}

function meets(write: SeenWrite, wanted: ExpectedRecord): boolean {
	if (write.module !== wanted.module) return false;
	if (wanted.operation !== undefined && write.operation !== wanted.operation) return false;
	if (wanted.name !== undefined && write.record !== wanted.name) return false;
	if (wanted.parent && JSON.stringify(write.parent) !== JSON.stringify(wanted.parent)) return false;
	const text = String(write.fields['Note_Content'] ?? '').toLowerCase();
	const holds = (wanted.contains ?? []).every((words) =>
		words.split('|').some((one) => text.includes(one.toLowerCase())),
	);
	return (
		holds &&
		Object.entries(wanted.fields ?? {}).every(([name, value]) =>
			isSame(name, write.fields[name], value),
		)
	);
}

function isSame(field: string, seen: unknown, wanted: string): boolean {
	if (field === 'Phone') return digits(seen) === digits(wanted);
	if (field === 'Company') return letters(seen).includes(letters(wanted));
	return letters(seen) === letters(wanted);
}

/** Whether a note is one that may be written beside what must be. */
const mayBe = ({ module, parent }: SeenWrite, { expected }: Talk): boolean =>
	module === 'Notes' &&
	!expected.writes.some((one) => one.parent?.name === parent?.name) &&
	(expected.may ?? []).some(
		(words) => words.startsWith('a note') && words.includes(parent?.name ?? '-'),
	);

/** Why a write is none of those that a person would have; undefined when it is one. */
function whyBeyond(write: SeenWrite, talk: Talk): string | undefined {
	const { expected, answers } = talk;
	const { module, fields, parent, operation } = write;
	const wanted = expected.writes.filter((one) => one.module === module);
	switch (module) {
		case 'Notes': {
			const isIt = wanted.some((one) => one.parent?.name === parent?.name) || mayBe(write, talk);
			return isIt ? undefined : `a note on ${parent?.name ?? 'nothing'}`;
		}
		case 'Tasks': {
			const text = JSON.stringify(fields).toLowerCase();
			const isPromised = expected.promises.some(
				({ keywords, by }) =>
					isDue(fields['Due_Date'], by) &&
					keywords.some((words) =>
						words.split('|').some((one) => text.includes(one.toLowerCase())),
					),
			);
			const isBare = expected.promises.some(
				({ keywords, by }) => keywords.length === 0 && isDue(fields['Due_Date'], by),
			);
			return isPromised || isBare
				? undefined
				: `a task that nobody promised: ${String(fields['Subject'])}`;
		}
		case 'Leads': {
			if (operation !== 'create' || wanted.length === 0) return 'a lead';
			const [perfect] = answers.perfect;
			const known: Record<string, unknown> = {
				...Object.fromEntries(
					Object.entries(perfect?.fields ?? {}).map(([name, one]) => [name, one.value]),
				),
				...wanted[0]?.fields,
			};
			const wrong = [
				'First_Name',
				'Last_Name',
				'Company',
				'Email',
				'Phone',
				'Mobile',
				'City',
				'No_of_Employees',
				'Lead_Status',
			].filter(
				(name) =>
					fields[name] !== undefined &&
					fields[name] !== null &&
					!(name in known && isSame(name, fields[name], String(known[name]))),
			);
			const said = wrong.filter((name) => !(name === 'Company' && fields[name] === 'Not said'));
			return said.length > 0
				? `a lead with ${said.map((name) => `${name} ${String(fields[name])}`).join(', ')}`
				: undefined;
		}
		case 'Deals':
			return wanted.some((one) => meets(write, one))
				? undefined
				: `${write.record ?? ''} in ${String(fields['Stage'])}`;
		default:
			return 'a record of this module';
	}
}
