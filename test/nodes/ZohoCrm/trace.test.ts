import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { beforeEach, describe, expect, it } from 'vitest';
import { lead, onTwin, writing } from './on-twin';

const { twin, run } = onTwin();
let seeded = 0;
beforeEach(() => {
	seeded = twin().records('Notes').length;
});
const notes = () => twin().records('Notes').slice(seeded);

const evidence = (quote: string) => ({
	quote,
	start: 0,
	end: quote.length,
	page: null,
	match: 'exact',
});

/** An item as GPT's Extract and Classify leave it. */
const item = (more: IDataObject = {}): IDataObject => ({
	values: { ...lead(1), Lead_Status: 'Contacted', Email_Opt_Out: true },
	classification: { result: { label: 'New Inquiry' } },
	extraction: {
		result: {},
		status: 'ok',
		source: {
			kind: 'mail',
			id: 'one@northwind.example',
			textId: 'words',
			subject: 'Forty bikes',
			from: { name: 'Ann Rivers', address: 'ann@northwind.example' },
			date: 'Tue, 24 Nov 2026 09:00:00 +0100',
		},
		fields: {
			Last_Name: {
				value: 'Rivers 1',
				status: 'accepted',
				evidence: evidence('Kind regards\nAnn Rivers 1'),
			},
			Company: { value: 'Northwind', status: 'accepted', evidence: evidence('we at Northwind') },
			Lead_Status: { value: 'Junk', status: 'accepted', evidence: evidence('no use') },
		},
		meta: { model: 'gpt-5.1-mini' },
	},
	...more,
});
const creating = (options: INodeParameters = {}, module = 'Leads') =>
	writing('create', module, {
		valuesJson: '={{ $json.values }}',
		options: { sourceId: '={{ $json.extraction.source.id }}', ...options },
	});

describe('a trace note', () => {
	it('says what was written, from what, on which words, and by whom', async () => {
		const { error, items } = await run(creating({ reviewer: 'Rosa' }), { input: [item()] });
		expect(error).toBeUndefined();
		expect(notes()).toHaveLength(1);
		const [note] = notes();
		expect(note).toMatchObject({ Parent_Id: { id: items[0]?.['id'] } });
		expect(note?.['Note_Title']).toMatch(
			/^From the mail “Forty bikes” \[[0-9a-f]{16} 1\/1 Leads\]$/,
		);
		expect(note?.['Note_Content']).toMatchInlineSnapshot(`
			"Created from the mail “Forty bikes” of Ann Rivers <ann@northwind.example>, Tue, 24 Nov 2026 09:00:00 +0100.

			Last Name: Rivers 1
			   “Kind regards Ann Rivers 1”
			Company: Northwind
			   “we at Northwind”
			Email: rivers.1@northwind.example
			Lead Status: Contacted
			Email Opt Out: yes

			Category: New Inquiry
			Model: gpt-5.1-mini
			Decided by: Rosa
			Workflow: workflow
			Execution: http://127.0.0.1/workflow/workflow/executions/1"
		`);
	});
});
