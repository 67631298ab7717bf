import { describe, expect, it } from 'vitest';
import { mailDocument } from '../../../../../nodes/core/gpt/text/mail-document';
import { plainDocument, type TextDocument } from '../../../../../nodes/core/gpt/text/document';
import type { TaskField } from '../../../../../nodes/core/gpt/task/task';
import { answered, gptWith, scriptedServer, settings } from '../scripted-server';
import { oldValues } from './belonging/old-values';
import { onePerson } from './belonging/one-person';
import { otherLines } from './belonging/other-lines';
import { otherNumbers } from './belonging/other-numbers';
import { ourCompany } from './belonging/our-company';
import { ownSide } from './belonging/own-side';
import type { Row } from './belonging/row';

function documentOf({ mail, document }: Row): TextDocument {
	if (!mail) return plainDocument(document);
	const nothing = {
		cc: '',
		subject: 'Lamps',
		date: '2026-03-02',
		messageId: '',
		inReplyTo: '',
		threadId: '',
		headers: {},
		attachments: [],
	};
	return mailDocument({ ...nothing, ...mail, text: document }, { signature: true });
}

async function heldOf(row: Row): Promise<Record<string, string[]>> {
	const fields = Object.entries(row.fields).map(([label, [, , type = 'text']]): TaskField => {
		return { name: label, label, description: '', type, choices: [], required: false };
	});
	const said = Object.fromEntries(
		Object.entries(row.fields).map(([label, [quote, value]]) => [label, { quote, value }]),
	);
	const outcome = await gptWith(scriptedServer(answered(said))).work({
		task: { kind: 'extract', fields, acceptInferred: false, ...(row.own ? { own: row.own } : {}) },
		document: documentOf(row),
		settings,
	});
	if (!outcome.ok) throw new Error(outcome.error.code);
	return Object.fromEntries(
		Object.entries(outcome.value.fields).flatMap(([label, { status, issues }]) =>
			status === 'accepted' ? [] : [[label, issues.map(({ code }) => code)]],
		),
	);
}

describe.each(
	Object.entries({ oldValues, ownSide, otherLines, otherNumbers, onePerson, ourCompany }),
)('%s', (_, rows) => {
	it.each(rows)('$language: $name', async (row) => {
		expect(await heldOf(row)).toEqual(
			Object.fromEntries(Object.entries(row.held).map(([label, code]) => [label, [code]])),
		);
	});
});

it('is a table of more than a hundred records in more than eight languages', () => {
	const rows = [
		...oldValues,
		...ownSide,
		...otherLines,
		...otherNumbers,
		...onePerson,
		...ourCompany,
	];
	expect(rows.length).toBeGreaterThan(100);
	expect(new Set(rows.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
});
