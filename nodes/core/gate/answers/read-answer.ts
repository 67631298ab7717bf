import { z } from 'zod';
import { given } from '../../kernel/given';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { WriteRules } from '../../zoho/words/write-rules';
import { failGate } from '../words/error-catalog';
import type { Proposal, ProposalReason, ProposedField } from '../words/proposal';
import {
	noChoice,
	whatToDo,
	writeIt,
	yourName,
	type AskedField,
	type Choices,
} from '../words/review';
import { shown } from '../review/shown';
import { readPicks, type Picks } from './read-picks';
import { typedValue } from './typed-value';

/** Who answered a form, as far as n8n knows, and when. */
export interface Answerer {
	name: string | null;
	email: string | null;
	/** ISO 8601. */
	at: string | null;
}

export interface Answer {
	proposal: Proposal;
	by: Answerer;
	/** Undefined where nothing was to be picked. */
	picks?: Picks;
}

const text = z.string().nullable().catch(null);
const user = z.object({ firstName: text, lastName: text, email: text });

/**
 * The answered form as a proposal of a person. Nothing but what the form asked is read, whatever else
 * was sent with it; an answer that does not say *Write It* comes with the reason why it is none.
 * Fails with ANSWER_NOT_AN_OBJECT.
 */
export function readAnswer(
	answer: unknown,
	{ asked, choices }: { asked: readonly AskedField[]; choices?: Choices | undefined },
	rules: Pick<WriteRules, 'fields'>,
): Answer {
	if (!isJsonObject(answer)) throw failGate('ANSWER_NOT_AN_OBJECT');
	const fields = asked.flatMap((one): ProposedField[] => {
		const field = rules.fields.find(({ name }) => name === one.field);
		const given = Object.hasOwn(answer, one.label) ? answer[one.label] : undefined;
		return field && given !== undefined ? (toProposed(given, one, field) ?? []) : [];
	});
	const decided = Object.hasOwn(answer, whatToDo) && answer[whatToDo] === writeIt;
	const by = user.safeParse(answer['user']).data;
	const picks = choices && readPicks(answer, choices);
	return {
		proposal: {
			source: 'person',
			fields,
			reasons: [...(decided ? [] : [notDecided]), ...(picks?.reasons ?? [])],
		},
		...given({ picks }),
		by: {
			name:
				nameOf(answer) || [by?.firstName, by?.lastName].filter((part) => part).join(' ') || null,
			email: by?.email ?? null,
			at: text.safeParse(answer['submittedAt']).data ?? null,
		},
	};
}

function toProposed(given: Json, asked: AskedField, field: Field): ProposedField[] | undefined {
	const plain = { field: asked.field, mark: 'none', markReason: '', evidence: null } as const;
	// Browsers send line breaks in two signs.
	const typed = typeof given === 'string' ? given.trim().replaceAll('\r\n', '\n') : given;
	if (isEmpty(typed) || typed === noChoice) return undefined;
	if (asked.records) {
		const record = asked.records.find(({ label }) => label === typed);
		if (record)
			return [{ ...plain, value: { id: record.id, module: { api_name: record.module } } }];
	}
	// What was left as it stood is what was asked, however it reads.
	if (typed === shown(asked.value, field).trim()) {
		return [{ ...plain, value: isJsonObject(asked.value) ? typed : asked.value }];
	}
	const { value, unclear } = typedValue(typed, asked.value, field);
	return [{ ...plain, value, ...(unclear ? { mark: 'rejected', markReason: unclear } : {}) }];
}

const notDecided: ProposalReason = {
	code: 'NOT_DECIDED',
	reason: `Say ‘${writeIt}’ to have it written`,
};

/** As they say themselves, for a line of text. */
const nameOf = (answer: JsonObject): string =>
	(text.safeParse(answer[yourName]).data ?? '').replace(/\s+/g, ' ').trim().slice(0, 100);

const isEmpty = (value: Json): boolean =>
	value === null || value === '' || (Array.isArray(value) && value.length === 0);
