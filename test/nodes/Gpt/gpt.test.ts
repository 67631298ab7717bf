import { describe, expect, it } from 'vitest';
import { classifying, extracting, fileOf, keyFor, modelOf, onStandIn } from './on-stand-in';
import { makePdf } from './make-pdf';
import type { NodeOutcome } from '../../support/engine/run-node';

const { standIn, run, routes } = onStandIn();

const mail = (body: string, more = '') =>
	`From: Ann Example <ann.example@northwind.example>\r\nTo: sales@example.com\r\nSubject: Offer for bikes\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n${more}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`;
const enquiry =
	'Hello,\r\n\r\nplease send us an offer with your price for twenty bikes.\r\nYou reach me on +31 20 555 0101.\r\n\r\nKind regards\r\nAnn Example\r\nNorthwind GmbH';
const mailItem = (body = enquiry) => ({ json: { id: 7 }, binary: fileOf('offer.eml', mail(body)) });
const email = { name: 'email', type: 'email', description: 'E-mail address of the sender' };
const phone = { name: 'phone', type: 'text', description: 'Phone number of the sender' };

describe('GPT node: classify (#61, #189)', () => {
	it('reads a mail and gives label, confidence and its source', async () => {
		const { items, outputs, error } = await run(classifying(), { input: [mailItem()] });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{
				result: { label: 'New Enquiry' },
				fields: { label: { confidenceSource: 'decisions' } },
				meta: { engine: 'decisions', model: 'stand-in-rules-1', costUsd: null, cached: false },
				source: {
					kind: 'mail',
					fileName: 'offer.eml',
					from: { address: 'ann.example@northwind.example' },
				},
			},
		]);
		expect(outputs[0]?.[0]).toMatchObject({
			pairedItem: { item: 0 },
			binary: { data: { fileName: 'offer.eml' } },
		});
		expect(routes()).toEqual(['/decisions']);
	});

	it('falls back to a written answer with evidence where there are no decisions', async () => {
		standIn().addFault({ kind: 'not_found', route: '/decisions' });
		const { items } = await run(classifying(), { input: [mailItem()] });
		expect(items).toMatchObject([
			{
				result: { label: 'New Enquiry' },
				fields: { label: { confidenceSource: 'logprob', evidence: { match: 'exact' } } },
				meta: { engine: 'responses', degraded: ['decisions'] },
			},
		]);
		expect(standIn().log()[1]?.request).toMatchObject({ store: false, effort: 'none' });
	});

	it('does without what the server does not take', async () => {
		standIn().addFault({ kind: 'unsupported_parameter', param: 'reasoning', route: '/responses' });
		const { items } = await run(classifying({ engine: 'structured' }), { input: [mailItem()] });
		expect(items).toMatchObject([
			{
				result: { label: 'New Enquiry' },
				meta: { degraded: ['reasoning', 'top_logprobs', 'logprobs'] },
			},
		]);
	});

	it('gives one item for each, in order, and asks about equal ones once', async () => {
		const texts = ['The display is broken.', 'What is the price?', 'The display is broken.', ''];
		const input = texts.map((text) => ({ text }));
		const settings = { onError: 'continueRegularOutput' as const };
		const { outputs, items } = await run(classifying(), { input, settings });
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
		expect(items[2]).toMatchObject({ result: items[0]?.result, meta: { cached: true } });
		expect(items[3]).toMatchObject({ error: expect.stringContaining("'Text'") });
		expect(routes()).toHaveLength(2);
	});

	it('returns result and status alone if simplified', async () => {
		const { items } = await run(classifying({ simplify: true }), { input: [mailItem()] });
		expect(Object.keys(items[0] ?? {})).toEqual(['result', 'status']);
	});
});

describe('GPT node: what failed items took', () => {
	const cut = { kind: 'incomplete_length', times: 2, route: '/responses' } as const;
	const structured = classifying({ engine: 'structured', concurrency: 1 });
	const input = [mailItem(), { json: { text: 'The display is broken.' } }];
	const tokensOf = (outcome: NodeOutcome) =>
		outcome.run.data.resultData.runData['Node']?.at(-1)?.metadata?.tokenUsage;

	it('stands in the details of the item, and n8n counts it', async () => {
		standIn().addFault(cut);
		const settings = { onError: 'continueRegularOutput' as const };
		const outcome = await run(structured, { input, settings });
		const [failed, good] = outcome.items as any[];
		expect(failed).toMatchObject({
			details: {
				code: 'INCOMPLETE_LENGTH',
				attempts: 2,
				requestIds: [expect.stringMatching(/^req_/), expect.stringMatching(/^req_/)],
			},
		});
		expect(failed.details.usage.input).toBeGreaterThan(100);
		expect(JSON.stringify(failed)).not.toContain('Northwind');
		expect(tokensOf(outcome)).toEqual({
			inputTokens: failed.details.usage.input + good.meta.usage.input,
			outputTokens: failed.details.usage.output + good.meta.usage.output,
		});
	});

	it('stands in the error that stops the node, too', async () => {
		standIn().addFault(cut);
		const { error } = await run(structured, { input: [mailItem()] });
		expect(error?.context).toMatchObject({
			details: { code: 'INCOMPLETE_LENGTH', attempts: 2, usage: { input: expect.any(Number) } },
		});
	});
});

describe('GPT node: extract (#63, #189)', () => {
	it('reads a PDF page by page and says where each value stands', async () => {
		const pdf = await makePdf(['Order form of Northwind GmbH', 'Total amount: EUR 12,500.00']);
		const total = { name: 'total', type: 'number', description: 'Total amount of the order' };
		const { items } = await run(extracting([total]), {
			input: [{ json: {}, binary: fileOf('order.pdf', pdf, 'application/pdf') }],
		});
		expect(items).toMatchObject([
			{
				result: { total: 12500 },
				status: 'ok',
				fields: { total: { status: 'accepted', evidence: { match: 'exact', page: 2 } } },
			},
		]);
	});

	it('takes its fields from the write rules of a module', async () => {
		const field = (name: string, kind: string, more = {}) => ({
			name,
			label: name.replace('_', ' '),
			kind,
			dataType: kind,
			required: true,
			mandatory: false,
			creatable: true,
			updatable: true,
			values: [],
			unique: false,
			custom: false,
			...more,
		});
		const rules = {
			kind: 'zoho-crm.rules/1',
			module: 'Leads',
			fields: [
				field('Email', 'email'),
				field('Phone', 'phone'),
				field('Owner', 'owner'),
				field('Company', 'text'),
			],
		};
		const parameters = {
			...extracting([]),
			fieldSource: 'rules',
			rules: '={{ $json }}',
			onlyFields: 'Email, Phone',
		};
		const { items, error } = await run(parameters, {
			input: [{ json: rules, binary: fileOf('offer.eml', mail(enquiry)) }],
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{
				result: { Email: 'ann.example@northwind.example', Phone: '+31 20 555 0101' },
				status: 'ok',
			},
		]);
	});

	it('holds a value whose words the model made up', async () => {
		standIn().addFault({ kind: 'hallucinated_quote' });
		const { items } = await run(extracting([email]), { input: [mailItem()] });
		expect(items).toMatchObject([
			{ status: 'review', fields: { email: { issues: [{ code: 'EVIDENCE_MISSING' }] } } },
		]);
	});

	it('repairs an answer that is no JSON, and sums what both cost', async () => {
		standIn().addFault({ kind: 'malformed_json' });
		const { items } = await run(extracting([email]), { input: [mailItem()] });
		expect(items).toMatchObject([
			{ result: { email: 'ann.example@northwind.example' }, meta: { attempts: 2 } },
		]);
	});

	it('gives a cut answer more room once', async () => {
		standIn().addFault({ kind: 'incomplete_length' });
		const { items } = await run(extracting([email], { maxOutputTokens: 100 }), {
			input: [mailItem()],
		});
		expect(items).toMatchObject([{ status: 'ok', meta: { attempts: 2 } }]);
		expect(
			standIn()
				.log()
				.map(({ request }) => request.maxOutputTokens),
		).toEqual([100, 200]);
	});

	it('keeps an item the model refuses to answer', async () => {
		standIn().addFault({ kind: 'refusal' });
		const { items } = await run(extracting([email]), { input: [mailItem()] });
		expect(items).toMatchObject([{ status: 'refused', result: {}, issues: [{ code: 'REFUSED' }] }]);
	});

	it('waits when told to, and comes through', async () => {
		standIn().addFault({ kind: 'rate_limit', times: 2, retryAfter: 0.05 });
		standIn().addFault({ kind: 'reset', after: 1 });
		const { items, error } = await run(extracting([email]), { input: [mailItem()] });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ status: 'ok' }]);
	});

	it('goes over to chat completions where there is no Responses', async () => {
		const { items } = await run(extracting([email]), {
			input: [mailItem()],
			credentials: [keyFor(standIn().url, standIn().apiKey, 'ollama')],
		});
		expect(items).toMatchObject([
			{
				result: { email: 'ann.example@northwind.example' },
				meta: { engine: 'chat', degraded: ['responses'] },
			},
		]);
		expect(routes()).toEqual(['/chat/completions']);
	});

	it('reads a mail of 10 MB', async () => {
		const picture = Buffer.alloc(7_500_000, 'picture')
			.toString('base64')
			.replace(/.{76}/g, '$&\r\n');
		const big = `From: Ann <ann@northwind.example>\r\nSubject: Photo\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nCall me on +31 20 555 0101.\r\n--b\r\nContent-Type: image/png; name=a.png\r\nContent-Disposition: attachment; filename=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture}\r\n--b--\r\n`;
		expect(big.length).toBeGreaterThan(10_000_000);
		const { items, error } = await run(extracting([phone]), {
			input: [{ json: {}, binary: fileOf('big.eml', big) }],
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ result: { phone: '+31 20 555 0101' } }]);
	});

	it('reads mails as the Email Trigger puts them out', async () => {
		const { items } = await run(extracting([email]), {
			input: [
				{
					from: 'Ann Example <ann@northwind.example>',
					subject: 'Hi',
					textPlain: 'Please call me.',
				},
			],
		});
		expect(items).toMatchObject([
			{ result: { email: 'ann@northwind.example' }, source: { kind: 'mail', subject: 'Hi' } },
		]);
	});
});

describe('GPT node: summarize (#62, #192)', () => {
	it('reads a transcript longer than Max Characters per Call in parts', async () => {
		const turn = (n: number) =>
			`${n % 2 ? 'Ann' : 'Bob'}: This is what I have to say about bike number ${n} of our fleet.`;
		const text = Array.from({ length: 100 }, (_, n) => turn(n)).join('\n');
		const { items, error } = await run({
			operation: 'summarize',
			model: modelOf('gpt-6-luna'),
			source: 'text',
			text,
			options: { charactersPerCall: 4_000 },
		});
		expect(error).toBeUndefined();
		expect(standIn().log().length).toBeGreaterThan(1);
		expect(items).toMatchObject([{ meta: { attempts: standIn().log().length } }]);
	});

	it('gives summary and action items with their turns', async () => {
		const text =
			'Date: 20 November 2026\nAnn: The price is too high for us.\nBob: I will send you a new offer by Friday.\nAnn: Good, let us talk next week.';
		const { items, error } = await run({
			operation: 'summarize',
			model: modelOf('gpt-6-luna'),
			source: 'text',
			text,
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ result: { summary: expect.any(String), actionItems: [{ owner: 'Bob', turns: [2] }] } },
		]);
	});
});

describe('GPT node: extract with a second reading', () => {
	const fields = [email, phone];
	const input = [mailItem(), mailItem('Please call +31 20 555 0202 back.\r\n\r\nAnn Example')];

	it('reads each item twice, and changes nothing where both readings agree', async () => {
		const { items: once } = await run(extracting(fields), { input });
		standIn().reset();
		const second = extracting(fields, { secondReading: 'sameModel' });
		const { items } = await run(second, { input });
		expect(items.map(({ fields: read }) => read)).toEqual(once.map(({ fields: read }) => read));
		expect(routes()).toHaveLength(2 * input.length);
		expect(items[0]).toMatchObject({ meta: { attempts: 2 } });
	});

	it('sends an item to review whose second reading is declined, and no other', async () => {
		standIn().addFault({ kind: 'refusal', route: '/responses', after: 1, times: 1 });
		const second = extracting(fields, { secondReading: 'sameModel', concurrency: 1 });
		const { items, error } = await run(second, { input });
		expect(error).toBeUndefined();
		expect(items.map(({ status }) => status)).toEqual(['review', 'ok']);
		expect(JSON.stringify(items[0])).toContain('SECOND_READING_FAILED');
	});

	it('asks for the name of another model', async () => {
		const second = extracting(fields, { secondReading: 'otherModel' });
		const { error } = await run(second, { input });
		expect(error?.message).toContain("'Second Reading Model'");
	});
});
