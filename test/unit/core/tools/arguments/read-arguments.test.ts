import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	maybeCount,
	maybeText,
	maybeTexts,
	oneOf,
	text,
} from '../../../../../nodes/core/tools/arguments/argument';
import { readArguments } from '../../../../../nodes/core/tools/arguments/read-arguments';
import { schemaOf } from '../../../../../nodes/core/tools/arguments/schema-of';

const args = z.strictObject({
	module: oneOf(['Deals', 'Leads'], 'API name of the module'),
	record: text('ID or exact name of the record'),
	title: maybeText('Title'),
	limit: maybeCount(200, '1 to 200'),
	fields: maybeTexts('Fields to show'),
	records: z
		.array(
			z.strictObject({ values: z.array(z.strictObject({ field: z.string(), value: z.string() })) }),
		)
		.nullable(),
});
const read = (raw: unknown, others: 'refuse' | 'ignore' = 'refuse') =>
	readArguments(args, schemaOf(args), raw, others);
const good = { module: 'Deals', record: '1' };

describe('the arguments of a call', () => {
	it('may leave out what is null, and write numbers and single texts as models do', () => {
		expect(read({ ...good, title: '', limit: '20', fields: 'Stage' })).toEqual({
			...good,
			title: null,
			limit: 20,
			fields: ['Stage'],
			records: null,
		});
	});

	it.each([
		[{}, 'ARGUMENT_MISSING', 'module', 'one of Deals, Leads'],
		[{ module: 'Deals' }, 'ARGUMENT_MISSING', 'record', 'ID or exact name'],
		[{ ...good, record: '  ' }, 'ARGUMENT_WRONG', 'record', 'string'],
		[{ ...good, record: 5 }, 'ARGUMENT_WRONG', 'record', 'string'],
		[{ ...good, limit: 0 }, 'ARGUMENT_WRONG', 'limit', '1 to 200'],
		[{ ...good, limit: 'many' }, 'ARGUMENT_WRONG', 'limit', '1 to 200'],
		[{ ...good, fields: { a: 1 } }, 'ARGUMENT_WRONG', 'fields', 'Fields to show'],
		[
			{ ...good, records: [{ values: [{ field: 'Stage' }] }] },
			'ARGUMENT_MISSING',
			'records[0].values[0].value',
			'string',
		],
		[{ ...good, records: [{ values: [], id: 1 }] }, 'ARGUMENT_WRONG', 'records[0]', 'object'],
		[{ ...good, filter: 'Stage' }, 'ARGUMENT_UNKNOWN', 'filter', 'module, record'],
		[null, 'ARGUMENT_MISSING', 'module', 'Deals'],
		['Deals', 'ARGUMENT_MISSING', 'module', 'Deals'],
		[[1, 2], 'ARGUMENT_MISSING', 'module', 'Deals'],
		[{ ...good, record: 'x'.repeat(70_000) }, 'ARGUMENT_WRONG', 'record', 'string'],
	])('that do not fit are refused by name: %j', (raw, code, parameter, words) => {
		let thrown: unknown;
		try {
			read(raw);
		} catch (cause) {
			thrown = cause;
		}
		expect(thrown).toMatchObject({ code, details: { parameter } });
		expect((thrown as { advice: string }).advice).toContain(words);
	});

	it('of an agent may stand among its own items', () => {
		const agents = { ...good, chatInput: 'hello', toolCallId: '1' };
		expect(read(agents, 'ignore')).toMatchObject(good);
	});

	it('leave the prototype alone', () => {
		const raw = JSON.parse('{"__proto__":{"module":"Deals"},"record":"1"}') as unknown;
		expect(() => read(raw, 'ignore')).toThrow();
	});
});
