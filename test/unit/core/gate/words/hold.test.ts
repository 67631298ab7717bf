import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../../nodes/core/gate/words/candidate';
import { closedTo, marked, notFound } from '../../../../../nodes/core/gate/words/hold';
import type { LookupResult } from '../../../../../nodes/core/gate/words/lookup';
import type { GateSettings } from '../../../../../nodes/core/gate/words/settings';
import type { Json } from '../../../../../nodes/core/kernel/json';
import type { FieldKind } from '../../../../../nodes/core/zoho/words/field';
import { field, settingsOf } from '../sample-rules';

const candidate = (name: string, rest: Partial<Candidate> = {}): Candidate => ({
	field: name,
	value: 'x',
	source: 'gpt',
	mark: 'none',
	markReason: '',
	evidence: null,
	...rest,
});

describe('a field is closed', () => {
	const only = 'Only the workflow may set this, as a fixed value';

	it.each(['gpt', 'workflow'] as const)('for the record ID to the %s', (source) => {
		expect(closedTo(candidate('id', { source }), undefined, settingsOf())).toEqual({
			code: 'NOT_ALLOWED',
			reason: "The record is named by the parameter 'Record ID' alone",
		});
	});

	it.each([
		['create', { creatable: false, updatable: true }, true],
		['create', { creatable: true, updatable: false }, false],
		['upsert', { creatable: false, updatable: true }, true],
		['update', { creatable: true, updatable: false }, true],
		['update', { creatable: false, updatable: true }, false],
	] as const)('to everybody when it cannot be written: %s %j', (action, writable, closed) => {
		const hold = { code: 'READ_ONLY', reason: 'Zoho CRM lets nobody write this field' };
		for (const source of ['gpt', 'workflow'] as const) {
			const one = candidate('A', { source });
			const found = closedTo(one, field('A', writable), settingsOf({ action }));
			expect(found).toEqual(closed ? hold : undefined);
		}
	});

	it.each(['Layout', 'Tag', '$approved'])('to GPT when it is a key of Zoho’s: %s', (name) => {
		expect(closedTo(candidate(name), undefined, settingsOf())).toEqual({
			code: 'NOT_ALLOWED',
			reason: only,
		});
		const fixed = candidate(name, { source: 'workflow' });
		expect(closedTo(fixed, undefined, settingsOf())).toBeUndefined();
	});

	it.each<FieldKind>(['owner', 'tags', 'subform', 'file', 'other'])('to GPT as a %s', (kind) => {
		expect(closedTo(candidate('A'), field('A', { kind }), settingsOf())?.reason).toBe(only);
		const fixed = candidate('A', { source: 'workflow' });
		expect(closedTo(fixed, field('A', { kind }), settingsOf())).toBeUndefined();
	});

	it.each<FieldKind>(['text', 'picklist', 'lookup', 'multiModuleLookup', 'date'])(
		'to nobody as a %s',
		(kind) => {
			expect(closedTo(candidate('A'), field('A', { kind }), settingsOf())).toBeUndefined();
		},
	);

	it('to GPT when it is not among the allowed ones', () => {
		const settings = (...allowedFields: string[]): GateSettings => settingsOf({ allowedFields });
		const held = {
			code: 'NOT_ALLOWED',
			reason: "The parameter 'Allowed Fields' leaves this field out",
		};
		expect(closedTo(candidate('A'), field('A'), settings('B'))).toEqual(held);
		expect(closedTo(candidate('A'), field('A'), settings('B', 'A'))).toBeUndefined();
		expect(closedTo(candidate('A'), field('A'), settings())).toBeUndefined();
		expect(closedTo(candidate('Price$'), undefined, settings('B'))).toBeUndefined();
	});
});

describe('a record that was looked for', () => {
	const lookup = field('A', { kind: 'lookup' });
	const held = (result?: LookupResult, value: Json = 'x', of = lookup) =>
		notFound(candidate('A', { value }), of, result);

	it('is no matter of other fields, of nothing, or of one that was found', () => {
		expect(held(undefined, 'x', field('A'))).toBeUndefined();
		expect(notFound(candidate('A'), undefined, undefined)).toBeUndefined();
		expect(held(undefined, null)).toBeUndefined();
		expect(held({ kind: 'found', module: 'Accounts', id: '7' })).toBeUndefined();
	});

	it('is held when nobody searched', () => {
		expect(held()).toEqual({ code: 'LOOKUP_NO_HIT', reason: 'The record was not searched for' });
		const reason = 'The text is too long';
		expect(held({ kind: 'notAsked', reason })).toEqual({ code: 'LOOKUP_NO_HIT', reason });
	});

	it('is held when several fit, with their names', () => {
		expect(held({ kind: 'several', module: 'Accounts', names: ['X', 'Y'], records: [] })).toEqual({
			code: 'LOOKUP_SEVERAL_HITS',
			reason: 'Several records of the module Accounts fit, so none can be chosen for certain',
			allowed: ['X', 'Y'],
		});
	});

	it('is held when none fits, with the names that come near', () => {
		const reason = 'No record of the module Accounts has exactly this name';
		expect(held({ kind: 'none', module: 'Accounts', names: [] })).toStrictEqual({
			code: 'LOOKUP_NO_HIT',
			reason,
		});
		expect(held({ kind: 'none', module: 'Accounts', names: ['X'] })).toStrictEqual({
			code: 'LOOKUP_NO_HIT',
			reason,
			allowed: ['X'],
		});
	});
});

describe('a mark', () => {
	const reason = 'GPT marked the value for review';

	it.each([
		['none', true, false],
		['none', false, false],
		['review', true, true],
		['review', false, false],
		['rejected', true, true],
		['rejected', false, true],
	] as const)('of %s, marks hold: %j, holds: %j', (mark, marksHold, holds) => {
		const held = { code: 'MARKED_FOR_REVIEW', reason };
		expect(marked(candidate('A', { mark }), marksHold)).toEqual(holds ? held : undefined);
	});

	it('is told with its reason', () => {
		const one = candidate('A', { mark: 'review', markReason: 'NEGATED' });
		expect(marked(one, true)?.reason).toBe(`${reason} (NEGATED)`);
	});
});
