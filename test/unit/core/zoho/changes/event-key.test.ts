import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeItem, changeKinds } from '../../../../../nodes/core/zoho/changes/change';
import { eventKey } from '../../../../../nodes/core/zoho/changes/event-key';

const lead = { module: 'Leads', id: '5725767000000411001' };

it('is the same for the same change, whatever time zone Zoho answers in', () => {
	const at = (text: string) => eventKey({ ...lead, kind: 'updated', at: Date.parse(text) });
	expect(at('2026-11-30T14:30:00+05:30')).toBe(
		'Leads/5725767000000411001/updated/2026-11-30T09:00:00Z',
	);
	expect(at('2026-11-30T09:00:00Z')).toBe(at('2026-11-30T14:30:00+05:30'));
});

it('has no time for the one change that happens once', () => {
	expect(eventKey({ ...lead, kind: 'created', at: 0 })).toBe('Leads/5725767000000411001/created');
});

it('differs for two changes of one record in different seconds, and of different kinds', () => {
	const kind = fc.constantFrom(...changeKinds.filter((one) => one !== 'created'));
	const second = fc.integer({ min: 0, max: 4_000_000_000 }).map((one) => one * 1_000);
	fc.assert(
		fc.property(kind, kind, second, second, (one, other, at, then) => {
			const same = one === other && at === then;
			const keys = [
				eventKey({ ...lead, kind: one, at }),
				eventKey({ ...lead, kind: other, at: then }),
			];
			return (keys[0] === keys[1]) === same;
		}),
	);
});

it('an item says what happened even of a record with a field of that name', () => {
	const event = {
		kind: 'updated' as const,
		...lead,
		eventKey: 'key',
		at: '2026-11-30T09:00:00Z',
		by: null,
		ownUser: false,
		folded: null,
	};
	expect(Object.entries(changeItem(event, { id: lead.id, event: 'Trade Fair' }))).toEqual([
		['event', event],
		['id', lead.id],
	]);
});
