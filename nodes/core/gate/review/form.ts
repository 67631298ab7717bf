import type { Json } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { Disposition } from '../words/disposition';
import {
	doNothing,
	whichWork,
	whoIsMeant,
	noChoice,
	noneOfThese,
	whatToDo,
	writeIt,
	yourName,
	type AskedField,
	type Choices,
	type FormElement,
	type MeantChoice,
	type Picked,
} from '../words/review';
import { hintOf, type Today } from './hint';
import { escapeHtml } from './html';
import { shown } from './shown';

export interface FormParts {
	/** HTML. */
	head: string;
	asked: AskedField[];
	disposition: Disposition;
	rules: WriteRules;
	today: Today;
	/** Who may be meant, where it is not certain: then nothing is proposed to be done. */
	candidates?: readonly unknown[];
	/** What is to be picked of them, and what was. */
	choices?: Choices | undefined;
	picked?: Picked | undefined;
}

/**
 * A form: what is asked of whom, an input for each field, filled with what was
 * proposed, and what to do with it. No input is required, or nobody could say *Do Nothing*.
 */
export function reviewForm({
	head,
	asked,
	disposition,
	rules,
	today,
	candidates = [],
	choices = { who: [], work: [] },
	picked = proposedPick(choices),
}: FormParts): FormElement[] {
	const inputs = asked.flatMap((one): FormElement[] => {
		const field = rules.fields.find(({ name }) => name === one.field);
		if (!field) return [];
		const html = hintOf(one, { field, disposition, today });
		return [...(html === '' ? [] : [htmlPart(html)]), inputFor(one, field)];
	});
	const picks = [
		...pickOf(whoIsMeant, choices.who, { picked: picked.who, hint: whoHint(rules, choices) }),
		...pickOf(whichWork, choices.work, { picked: picked.work, hint: workHint(rules) }),
	];
	const isOpen = picks.some((one) => one.fieldType === 'dropdown' && one.defaultValue === '');
	return [
		htmlPart(head),
		...picks,
		...inputs,
		{ fieldType: 'text', fieldLabel: yourName, defaultValue: '' },
		{
			...dropdown(whatToDo, [writeIt, doNothing], candidates.length > 0 || isOpen ? '' : writeIt),
			requiredField: true,
		},
	];
}

const htmlPart = (html: string): FormElement => ({ fieldType: 'html', html });

type Dropdown = Extract<FormElement, { fieldType: 'dropdown' }>;

function dropdown(fieldLabel: string, options: string[], defaultValue: string): Dropdown {
	return { fieldType: 'dropdown', fieldLabel, defaultValue, fieldOptions: toOptions(options) };
}

function pickOf(
	label: string,
	choices: readonly MeantChoice[],
	{ picked, hint }: { picked: string; hint: string },
): FormElement[] {
	if (choices.length === 0) return [];
	const options = choices.map((one) => one.label);
	return [htmlPart(`<p>${escapeHtml(hint)}</p>`), dropdown(label, options, picked)];
}

/** What becomes of whom somebody picks. */
const whoHint = ({ module, label }: WriteRules, { who }: Choices): string =>
	who.some(({ record }) => record?.module === module)
		? `Pick who is meant. An existing ${label} is changed; what it holds is shown to you before it is replaced.`
		: `Pick who is meant. The new ${label} is linked to them.`;

/** What becomes of the deal or case that somebody picks. */
function workHint({ module, label }: WriteRules): string {
	if (module === 'Cases')
		return 'Pick the matter that it is about. An open case gets a note, and no new case is made.';
	if (module === 'Deals')
		return 'Pick the deal that it is about. An open deal is changed, and no new deal is made.';
	return `Pick the matter that it is about. The new ${label} is linked to it.`;
}

/** Nobody is proposed, and no deal or case where a new one might be the second of its kind. */
const proposedPick = ({ who, work }: Choices): Picked => {
	const none = work.find(({ record }) => record === undefined)?.label ?? '';
	return { who: '', work: who.length > 0 && none === noneOfThese ? none : '' };
};

const toOptions = (names: string[]) => ({ values: names.map((option) => ({ option })) });

function inputFor({ label, value, records }: AskedField, field: Field): FormElement {
	const text = shown(value, field);
	if (records) {
		const chosen = records.find(({ id }) => id === idOf(value))?.label ?? noChoice;
		return dropdown(label, [noChoice, ...records.map((one) => one.label)], chosen);
	}
	const displays = [...new Set(field.values.map(({ display }) => display))];
	switch (field.kind) {
		case 'boolean':
			return dropdown(label, ['Yes', 'No'], text === 'Yes' || text === 'No' ? text : '');
		case 'picklist':
			return dropdown(label, [noChoice, ...displays], displays.includes(text) ? text : noChoice);
		case 'multiselect':
			return {
				fieldType: 'checkbox',
				fieldLabel: label,
				defaultValue: listOf(value).map((one) => shown(one, field)),
				fieldOptions: toOptions(displays),
			};
		case 'date':
			return {
				fieldType: 'date',
				fieldLabel: label,
				defaultValue: /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '',
			};
		case 'textarea':
			return { fieldType: 'textarea', fieldLabel: label, defaultValue: text };
		default:
			return { fieldType: 'text', fieldLabel: label, defaultValue: text, ...placeholderOf(field) };
	}
}

function placeholderOf({ kind }: Field): { placeholder?: string } {
	if (kind === 'datetime') return { placeholder: 'e.g. 2026-11-21 14:00 +01:00' };
	if (kind === 'decimal') return { placeholder: 'e.g. 1200.50' };
	if (kind === 'lookup' || kind === 'multiModuleLookup')
		return { placeholder: 'Name as it is in Zoho CRM' };
	return {};
}

const listOf = (value: Json): Json[] =>
	Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [];

const idOf = (value: Json): Json | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? value['id'] : undefined;
