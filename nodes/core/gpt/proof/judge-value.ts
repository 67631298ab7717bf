import type { Json } from '../../kernel/json';
import type { AnsweredField } from '../task/result';
import { kindOf, type TaskField } from '../task/task';
import type { TextDocument } from '../text/document';
import { issueOf, type AnswerIssue } from '../words/issue-catalog';
import { checkValue } from './check-value';
import { coerceValue } from './coerce';
import { checkQuote, noEvidence, readFromPicture, type createEvidenceFinder } from './evidence';
import type { RecordLabels } from './lines/line-kind';
import { wholeWords } from './passage';
import type { Setting } from './setting';

/** What a model gave for a field: the words it quoted and the value it read from them. */
export interface QuotedValue {
	quote: string | null;
	value: Json;
}

/** What a value is held against. */
export interface JudgeContext {
	document: TextDocument;
	find: ReturnType<typeof createEvidenceFinder>;
	setting: Setting;
	/** Accept a choice the quoted words imply without saying it. */
	acceptInferred: boolean;
	/** Whether the model saw pictures, whose words are not in the text. */
	shown: boolean;
	/** All fields of the record; the field alone, when left out. */
	fields?: TaskField[];
}

/** Reads a value as its field's type and holds it against the document. */
export function judgeValue(
	field: TaskField,
	{ quote, value: raw }: QuotedValue,
	{ document, find, setting, acceptInferred, shown, fields = [field] }: JudgeContext,
): AnsweredField {
	const coerced = coerceValue(field, raw);
	const record = recordOf(field, fields);
	const evidence = quote ? find(quote) : null;
	const common = { raw, confidence: null, confidenceSource: 'none' as const, evidence };
	if (!coerced.ok) return { ...common, value: null, status: 'rejected', issues: [coerced.issue] };
	const { value, issues } = coerced;
	if (value === null) {
		const absent = field.required ? [issueOf('REQUIRED_ABSENT')] : [];
		return { ...common, value, status: 'absent', issues: absent };
	}
	if (!quote || !evidence || evidence.match === 'none') {
		const doubts =
			quote && shown
				? pictureDoubts(field, value, { quote, setting, record })
				: [noEvidence(quote)];
		return { ...common, value, status: 'review', issues: [...issues, ...doubts] };
	}
	const { text } = document;
	const place = { text, ...wholeWords(text, evidence.start ?? 0, evidence.end ?? 0) };
	const doubt = checkValue(field, value, { quote, place, setting, record });
	const tolerated = doubt?.code === 'CHOICE_INFERRED' && acceptInferred;
	// What a person must read in the words is not proven by words that stand there nearly so.
	const derived = field.type !== 'boolean' && kindOf(field) !== 'written' && !doubt;
	const inexact = checkQuote(quote, evidence, { derived });
	return {
		...common,
		value,
		status: inexact || (doubt && !tolerated) ? 'review' : 'accepted',
		issues: [...issues, ...[doubt, inexact].flatMap((issue) => issue ?? [])],
	};
}

/** Why a value is not proven whose words are in a picture: nobody finds them there, and they may say something else. */
function pictureDoubts(
	field: TaskField,
	value: Json,
	{ quote, setting, record }: { quote: string; setting: Setting; record: RecordLabels },
): AnswerIssue[] {
	const place = { text: quote, start: 0, end: quote.length };
	const doubt = checkValue(field, value, { quote, place, setting, record });
	return [...(doubt ? [doubt] : []), readFromPicture];
}

/** What only the record of a person has. */
const ofPerson = /(?:first|last|given|family)[\s_]?name|surname|mobile|job[\s_]?title/iu;

/** What a field is asked with. */
function recordOf(field: TaskField, fields: TaskField[]): RecordLabels {
	const others = fields.filter((other) => other !== field).map(({ label, name }) => label || name);
	const isPerson = [field.label, ...others].some((label) => ofPerson.test(label));
	return { of: isPerson ? 'person' : 'company', others };
}
