import { describe, expect, it } from 'vitest';
import { ModelFailure } from '../../../../../nodes/core/gpt/model/model';
import type { ExtractTask, TaskField } from '../../../../../nodes/core/gpt/task/task';
import { answered, gptWith, job, refusal, scriptedServer, usage } from '../scripted-server';

const field = (name: string, more: Partial<TaskField> = {}): TaskField => ({
	name,
	label: name,
	description: '',
	type: 'text',
	choices: [],
	required: false,
	...more,
});
const text =
	'Order 4711 from Acme GmbH, Tel. 030 555 0101, delivery by Umbra plc. Total EUR 1.250,00.';
const fields = [
	field('company'),
	field('phone'),
	field('total', { type: 'number' }),
	field('subject', { kind: 'written' }),
];
const task = (secondReading?: ExtractTask['secondReading']): ExtractTask => ({
	kind: 'extract',
	fields,
	acceptInferred: false,
	...(secondReading ? { secondReading } : {}),
});
const first = {
	company: { quote: 'Acme GmbH', value: 'Acme GmbH' },
	phone: { quote: '030 555 0101', value: '030 555 0101' },
	total: { quote: 'EUR 1.250,00', value: 1250 },
	subject: { quote: 'Order 4711', value: 'Order 4711' },
};
const nothing = { quote: null, value: null };
const read = async (second: unknown, secondReading: ExtractTask['secondReading'] = 'same') => {
	const server = scriptedServer(answered(first), ...(Array.isArray(second) ? second : [second]));
	const outcome = await gptWith(server).work(job(task(secondReading), text));
	if (!outcome.ok) throw new Error(outcome.error.code);
	return { server, result: outcome.value, usage: outcome.usage };
};
const codesOf = (issues: Array<{ code: string }> | undefined) => issues?.map(({ code }) => code);

describe('a second reading', () => {
	it('is a call of its own that sees nothing of the first, with the fields in the other order', async () => {
		const { server, result } = await read(answered(first));
		expect(result.status).toBe('ok');
		const [one, other] = server.calls.map(({ body }) => body);
		const namesOf = (body: any) => Object.keys(body.text.format.schema.properties);
		expect(namesOf(one)).toEqual(['company', 'phone', 'total', 'subject']);
		expect(namesOf(other)).toEqual(['subject', 'total', 'phone', 'company']);
		expect(Object.keys(other.text.format.schema.properties.phone.properties)).toEqual([
			'rivals',
			'quote',
			'value',
		]);
		expect(other.instructions).toContain('rivals');
		expect(other.instructions).not.toContain('Acme');
		expect(JSON.stringify(other.input)).toBe(
			JSON.stringify(one.input).replaceAll('nonce1', 'nonce2'),
		);
	});

	it('is none where nobody asked for it', async () => {
		const server = scriptedServer(answered(first));
		await gptWith(server).work(job(task(), text));
		expect(server.calls).toHaveLength(1);
	});

	it('holds a value that it gives otherwise, and shows both', async () => {
		const { result } = await read(
			answered({ ...first, company: { rivals: [], quote: 'Umbra plc', value: 'Umbra plc' } }),
		);
		expect(result.status).toBe('review');
		expect(result.fields['company']).toMatchObject({
			value: 'Acme GmbH',
			status: 'review',
			rival: { value: 'Umbra plc', quote: 'Umbra plc' },
		});
		expect(codesOf(result.fields['company']?.issues)).toEqual(['READINGS_DIFFER']);
		expect(result.fields['phone']).toMatchObject({ status: 'accepted', issues: [] });
		expect(JSON.stringify(result.fields['company']?.issues)).not.toContain('Umbra');
	});

	it('holds a value that it does not find, and one that it alone finds', async () => {
		const { result } = await read(answered({ ...first, total: nothing }));
		expect(result.fields['total']).toMatchObject({
			value: 1250,
			status: 'review',
			rival: { value: null, quote: null },
		});
		const server = scriptedServer(answered({ ...first, total: nothing }), answered(first));
		const outcome = await gptWith(server).work(job(task('same'), text));
		expect(outcome).toMatchObject({
			ok: true,
			value: {
				status: 'review',
				fields: { total: { value: null, status: 'review', rival: { value: 1250 } } },
			},
		});
	});

	it('takes other spaces and signs for the same, and other words of a written text', async () => {
		const { result } = await read(
			answered({
				...first,
				phone: { quote: '030 555 0101', value: '030-5550101' },
				subject: { quote: 'Order 4711', value: 'An order of Acme' },
			}),
		);
		expect(result.status).toBe('ok');
	});

	it('takes every sign of an address for its own', async () => {
		const address = field('email', { type: 'email' });
		const mail = (value: string) => answered({ email: { quote: value, value } });
		const server = scriptedServer(mail('a.b@x.example'), mail('ab@x.example'));
		const outcome = await gptWith(server).work(
			job({ ...task('same'), fields: [address] }, 'a.b@x.example, ab@x.example'),
		);
		expect(outcome).toMatchObject({ ok: true, value: { fields: { email: { status: 'review' } } } });
	});

	it.each([
		['fails', new ModelFailure('status', { status: 401, code: 'invalid_api_key', param: null })],
		['is declined', refusal],
		['is no answer', [answered('Sorry.'), answered('Sorry.')]],
		[
			'says nothing of a field',
			[answered({ ...first, phone: 7 }), answered({ ...first, phone: 7 })],
		],
	])('sends to review when it %s', async (_, second) => {
		const { result } = await read(second);
		expect(result.status).toBe('review');
		expect(result.fields['phone']).toMatchObject({ value: '030 555 0101', status: 'review' });
		expect(codesOf(result.fields['phone']?.issues)).toEqual(['SECOND_READING_FAILED']);
	});

	it('is paid for with the first, and each model at its own price', async () => {
		const { result: once } = await read(new ModelFailure('status', { status: 401, code: null }));
		const { result: same, usage: took } = await read(answered(first));
		expect(took.input).toBe(2 * usage.input_tokens);
		expect(same.meta).toMatchObject({ attempts: 2, requestIds: ['req_1', 'req_2'] });
		expect(same.meta.costUsd).toBeCloseTo(2 * (once.meta.costUsd ?? 0), 12);
		const { result: other, server } = await read(
			{ ...answered(first), model: 'gpt-6-sol-2026-10-06' },
			{ model: 'gpt-6-sol' },
		);
		expect(server.calls.map(({ body }) => body.model)).toEqual(['gpt-6-luna', 'gpt-6-sol']);
		expect(other.meta.model).toBe('gpt-6-luna-2026-10-06');
		expect(other.meta.costUsd).toBeCloseTo(21 * (once.meta.costUsd ?? 0), 12);
	});

	it('has no cost where the price of its model is not known', async () => {
		const { result } = await read(
			{ ...answered(first), model: 'somebody-else' },
			{ model: 'somebody-else' },
		);
		expect(result.meta.costUsd).toBeNull();
	});

	it('is not asked for twice of equal items', async () => {
		const server = scriptedServer(answered(first), answered(first));
		const gpt = gptWith(server);
		await Promise.all([gpt.work(job(task('same'), text)), gpt.work(job(task('same'), text))]);
		expect(server.calls).toHaveLength(2);
	});
});
