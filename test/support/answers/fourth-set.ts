import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Json } from '../../../nodes/core/kernel/json';
import { plainDocument, type TextDocument } from '../../../nodes/core/gpt/text/document';
import { spokenDocument } from '../../../nodes/core/gpt/text/spoken-document';
import type { FieldType, TaskField } from '../../../nodes/core/gpt/task/task';
import { readFile } from '../../../nodes/runtime/documents/worker/read-file';

interface Said {
	quote: string | null;
	value: Json;
}

/** A point of a call as a summary has it; `how` tells what is wrong with it. */
export interface FourthPoint {
	list: 'action_items' | 'decisions' | 'objections' | 'risks';
	how?: string;
	turns: number[];
	text?: string;
	task?: string;
	owner?: string | null;
	due?: string | null;
	due_date?: string | null;
}

/** A mail, paper or call of the fourth set with its perfect and its wrong values; see its README. */
export interface FourthInput {
	name: string;
	kind: 'mail' | 'paper' | 'call';
	own: string[];
	/** Of Zoho CRM; undefined where `fields` are one's own. */
	module?: string;
	fields: TaskField[];
	text: string;
	perfect: Record<string, Said>;
	wrong: Array<Said & { field: string; how: string }>;
	points: FourthPoint[];
}

const root = 'test/answers/fourth';

export const readFourthSet = (): FourthInput[] =>
	['mails', 'papers', 'calls'].flatMap((folder) =>
		readdirSync(join(root, folder)).map((file): FourthInput => {
			const said = JSON.parse(readFileSync(join(root, folder, file), 'utf8'));
			return {
				...said,
				name: `${folder}/${parse(file).name}`,
				own: said.ours.split(', '),
				text: said.text.join('\n'),
				fields: (said.fields ?? []).map(toField),
				points: said.points ?? [],
			};
		}),
	);

interface OwnField {
	name: string;
	type: FieldType | 'written';
	choices?: string[];
	description?: string;
}

/** As Extract makes one of a row of Values to Find. */
const toField = ({ name, type, choices = [], description = '' }: OwnField): TaskField => {
	const asked = { name, label: name, description, choices, required: false };
	return type === 'written' ? { ...asked, type: 'text', kind: 'written' } : { ...asked, type };
};

/** The text as Extract gets it: a mail as a mailbox gives it, a call without the numbers of its turns. */
export async function readFourthInput({ kind, text }: FourthInput): Promise<TextDocument> {
	if (kind === 'paper') return plainDocument(text);
	if (kind === 'call') return spokenDocument(plainDocument(callText(text)));
	const letter = text.replace('\n\n', '\nContent-Type: text/plain; charset=utf-8\n\n');
	const file = { name: 'mail.eml', mimeType: '', bytes: Buffer.from(letter) };
	return (await readFile(file, { maxCharacters: 1e6, maxPages: 100, signature: true })).document;
}

/** A call as a tool exports it. */
export const callText = (text: string): string => text.replace(/^\[\d+\] /gm, '');
