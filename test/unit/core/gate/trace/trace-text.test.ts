import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	traceLine,
	traceText,
	traceTitle,
	type Trace,
} from '../../../../../nodes/core/gate/trace/trace-text';

const mail = {
	kind: 'mail' as const,
	subject: 'Forty bikes',
	from: { name: 'Ann', address: 'ann@x.example' },
	date: '24 Nov',
};
const trace = (more: Partial<Trace> = {}): Trace => ({
	action: 'create',
	source: mail,
	values: [],
	execution: 'https://n8n.example/workflow/1/executions/2',
	...more,
});
const value = { label: 'Company', shown: 'Northwind', quote: 'we at Northwind' };

describe('the text of a trace', () => {
	it.each([
		[mail, 'Created from the mail “Forty bikes” of Ann <ann@x.example>, 24 Nov.'],
		[{ kind: 'mail' as const }, 'Created from a mail without a subject.'],
		[{ kind: 'file' as const, fileName: 'a.pdf' }, 'Created from the file “a.pdf”.'],
		[{ kind: 'text' as const }, 'Created from a text.'],
		[{ id: 'x-1' }, 'Created from the source “x-1”.'],
	])('names the source %j', (source, words) => {
		expect(traceText(trace({ source })).split('\n')[0]).toBe(words);
	});

	it('lets no subject pass for a line of its own, nor for what it is not', () => {
		const subject = 'A”\n\nModel: none\nExecution: http://evil.example \u202egnp.exe\u200b';
		const lines = traceText(trace({ source: { ...mail, subject } })).split('\n');
		expect(lines.filter((line) => line.startsWith('Model'))).toEqual([]);
		expect(lines.filter((line) => line.startsWith('Execution'))).toEqual([
			'Execution: https://n8n.example/workflow/1/executions/2',
		]);
		expect(lines[0]).not.toMatch(/[\u202e\u200b]/);
	});

	it('says in a line of its own why a stage was chosen', () => {
		const reason = 'They have the offer and\nask for other terms.';
		expect(traceText(trace({ reason }))).toContain(
			'\nReason: They have the offer and ask for other terms.\n',
		);
	});

	it('says how many values it left out, and keeps the address', () => {
		const values = Array.from({ length: 50 }, (_, at) => ({ ...value, label: `Field ${at}` }));
		const text = traceText(trace({ values }), 600);
		expect(text).toMatch(/\n… and \d+ more\n/);
		expect(text.endsWith('executions/2')).toBe(true);
	});

	it('never takes more characters than there are', () => {
		const words = fc.string({ unit: 'binary', maxLength: 3_000 });
		const values = fc.array(fc.record({ label: words, shown: words, quote: words }));
		fc.assert(
			fc.property(values, words, fc.integer({ min: 50, max: 5_000 }), (all, subject, length) => {
				const own = trace({ values: all, source: { ...mail, subject } });
				expect(traceText(own, length).length).toBeLessThanOrEqual(length);
				expect(traceLine(own, length).length).toBeLessThanOrEqual(length);
				expect(traceLine(own, length)).not.toContain('\n');
				expect(traceTitle(own)).not.toContain('\n');
			}),
			{ numRuns: 50 },
		);
	});

	it('is one line at the end of a note', () => {
		expect(traceLine(trace({ values: [value], model: 'gpt' }))).toBe(
			'Created from the mail “Forty bikes” of Ann <ann@x.example>, 24 Nov · rests on “we at Northwind” · Model: gpt · Execution: https://n8n.example/workflow/1/executions/2',
		);
	});
});
