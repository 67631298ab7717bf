import { describe, expect, it } from 'vitest';
import { readAbout } from '../../../../../nodes/core/gate/review/about';
import { escapeHtml } from '../../../../../nodes/core/gate/review/html';
import { linksOf } from '../../../../../nodes/core/gate/review/links';
import { cut, shown } from '../../../../../nodes/core/gate/review/shown';
import { urgencyOf } from '../../../../../nodes/core/gate/review/urgency';
import { whyHeld } from '../../../../../nodes/core/gate/review/why';
import { holdCatalog, type HoldCode } from '../../../../../nodes/core/gate/words/hold-catalog';
import { field, rulesOf } from '../sample-rules';

describe('what the item tells', () => {
	it.each([undefined, null, 7, 'x', [], {}, { classification: 1, customer: [] }])(
		'is empty for %j, and nothing fails',
		(item) => {
			expect(readAbout(item)).toMatchObject({ category: '', runnerUp: '', customer: null });
		},
	);

	it('comes from the first answer that has it', () => {
		const item = {
			extraction: { status: 'ok' },
			classification: {
				result: { label: 'Order', wish: 'Ship it' },
				fields: { label: { runnerUp: 'Offer' } },
				source: { kind: 'file', fileName: 'PO 7.pdf', from: null, excerpt: 7 },
			},
			customer: { contact: { id: '1', name: 'Kim' }, lead: null, account: 'x', owner: { id: 2 } },
		};
		expect(readAbout(item)).toEqual({
			source: {
				...{ kind: 'file', fileName: 'PO 7.pdf', subject: '', excerpt: '' },
				from: { name: '', address: '' },
			},
			...{ category: 'Order', runnerUp: 'Offer', wish: 'Ship it' },
			customer: { contact: { id: '1', name: 'Kim' }, lead: null, account: null, owner: null },
		});
	});
});

it('escapes what n8n would evaluate and a browser would run', () => {
	expect(escapeHtml('{{ $env }}<script>"\'`&')).not.toMatch(/[{}$<>"'`]/);
	expect(escapeHtml('Müller & Söhne')).toBe('Müller &#38; Söhne');
});

describe('links of the task', () => {
	const customer = {
		contact: { id: '1', name: 'Kim' },
		lead: { id: '2', name: 'Lee' },
		account: { id: '3', name: 'Hill' },
		owner: { id: '4', active: true },
	};
	const about = (some: Partial<typeof customer> | null) =>
		({ ...readAbout({}), customer: some && { ...noCustomer, ...some } }) as never;
	const noCustomer = { contact: null, lead: null, account: null, owner: null };
	const create = { action: 'create' as const, links: {} };
	const change = { action: 'update' as const, recordId: '9', links: {} };
	const what = (module: string, id: string) => ({ id, module: { api_name: module } });

	it.each([
		[create, 'Leads', about(null), {}],
		[
			create,
			'Leads',
			about(customer),
			{ Who_Id: { id: '1' }, What_Id: what('Accounts', '3'), Owner: { id: '4' } },
		],
		[create, 'Tasks', about({ lead: customer.lead }), { What_Id: what('Leads', '2') }],
		[
			change,
			'Deals',
			about({ contact: customer.contact }),
			{ Who_Id: { id: '1' }, What_Id: what('Deals', '9') },
		],
		[change, 'Contacts', about(null), { Who_Id: { id: '9' } }],
		[change, 'Vendors', about(null), {}],
		[change, 'Leads', about({ contact: customer.contact }), { What_Id: what('Leads', '9') }],
		[create, 'Leads', about({ owner: { id: '4', active: false } }), {}],
		[
			{ ...create, links: { account: '3', deal: '8', case: '7' } },
			'Notes',
			about({ account: customer.account, contact: customer.contact }),
			{ Who_Id: { id: '1' }, What_Id: what('Cases', '7') },
		],
		[
			{ ...create, links: { deal: '8' } },
			'Tasks',
			about({ account: customer.account }),
			{ What_Id: what('Deals', '8') },
		],
		[{ ...change, links: { case: '7' } }, 'Leads', about(null), { What_Id: what('Leads', '9') }],
		[{ ...create, links: { deal: '', case: '' } }, 'Tasks', about(null), {}],
	])('%j of %s', (settings, module, of, links) => {
		expect(linksOf(module, settings, of)).toEqual(links);
	});
});

describe('how soon a decision is due', () => {
	const rules = rulesOf('Cases', [field('Priority'), field('Due_Date', { kind: 'date' })]);
	it.each([
		['2026-11-26', [], 'Normal', '2026-11-30'],
		['2026-11-27', [{ field: 'Priority', value: 'High' }], 'High', '2026-11-30'],
		['2026-11-23', [{ field: 'Due_Date', value: '2026-11-25' }], 'High', '2026-11-24'],
		['2026-11-23', [{ field: 'Due_Date', value: '2026-11-26' }], 'Normal', '2026-11-25'],
		['2026-11-23', [{ field: 'Due_Date', value: '2020-01-01' }], 'Normal', '2026-11-25'],
		['2026-12-31', [{ field: 'Priority', value: 7 }], 'Normal', '2027-01-04'],
	])('on %s with %j is %s, by %s', (today, values, priority, dueDate) => {
		expect(urgencyOf(values, rules, today)).toEqual({ priority, dueDate });
	});
});

it('shows values as people read them', () => {
	const list = field('L', { values: [{ display: 'Web', actual: 'web_site' }] });
	expect(shown('web_site', list)).toBe('Web');
	expect(shown(['web_site', 'x'], list)).toBe('Web, x');
	expect(shown({ id: '1', name: 'Hill' })).toBe('Hill');
	expect(shown({ id: '1' })).toBe('');
	expect(shown(true)).toBe('Yes');
	expect(shown('2026-11-21T14:00:00Z', field('T', { kind: 'datetime' }))).toBe(
		'2026-11-21 14:00 +00:00',
	);
	expect(cut('ab\u{1f600}', 3)).toBe('ab …');
});

it.each(Object.keys(holdCatalog) as HoldCode[])(
	'says of %s what a reviewer understands, without names of parameters',
	(code) => {
		const held = {
			...{ field: 'Last_Name', label: 'Last Name', code, value: null, source: null },
			...{ reason: 'Round to at most 2 decimal places', evidence: null },
		};
		const { why, would } = whyHeld(held);
		expect(`${why} ${would}`).not.toMatch(/[A-Z]_|parameter|API|'/);
		expect(why).toMatch(/^[A-Z].+[^.]$/);
	},
);
