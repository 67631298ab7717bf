import type { Json, JsonObject } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { Disposition } from '../words/disposition';
import type { AskedField } from '../words/review';
import { escapeHtml } from './html';
import { cut, shown } from './shown';
import { whyHeld } from './why';

/** The record that would be changed as it stands in Zoho CRM; undefined where it is new or unknown. */
export type Today = JsonObject | undefined;

/** Characters of a value or quote: what is longer is in the input below, or in the source. Own choice. */
const longest = 600;

/** Kinds whose input cannot show what does not fit; any other shows what was proposed. */
const chosen = new Set([
	'boolean',
	'date',
	'multiselect',
	'picklist',
	'lookup',
	'multiModuleLookup',
]);

interface HintParts {
	field: Field;
	disposition: Disposition;
	today: Today;
}

/** What stands above an input: why it is held, its words in the source, what Zoho CRM holds today. HTML, or empty. */
export function hintOf(asked: AskedField, { field, disposition, today }: HintParts): string {
	const held = disposition.held.find((one) => one.field === asked.field);
	const passed = disposition.passed.find((one) => one.field === asked.field);
	const lines: string[] = [];
	if (held) {
		const { why, would } = whyHeld(held);
		lines.push(`<b>${escapeHtml(asked.label)}:</b> ${escapeHtml(why)}.`);
		if (would !== '') lines.push(`${escapeHtml(would)}.`);
		if (!isEmpty(held.value) && chosen.has(field.kind)) {
			lines.push(`Proposed: <b>${part(held.value, field)}</b>`);
		}
	}
	const evidence = held?.evidence ?? passed?.evidence;
	if (evidence)
		lines.push(
			`In the text: <i>“${escapeHtml(cut(evidence.quote, longest))}”</i>${pageOf(evidence)}`,
		);
	if (today && Object.hasOwn(today, asked.field)) {
		const now = today[asked.field] ?? null;
		const text = isEmpty(now) ? 'nothing' : part(now, field);
		lines.push(`In Zoho CRM today: <b>${text}</b>`);
	}
	return lines.length === 0 ? '' : `<p>${lines.join('<br>')}</p>`;
}

const pageOf = ({ page }: { page: number | null }) => (page === null ? '' : `, page ${page}`);

const part = (value: Json, field: Field) => escapeHtml(cut(shown(value, field), longest));

const isEmpty = (value: Json) =>
	value === null || value === '' || (Array.isArray(value) && value.length === 0);
