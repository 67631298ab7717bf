import { afterEach, describe, expect, it, vi } from 'vitest';
import type { IDataObject } from 'n8n-workflow';
import type { ChangeEvent } from '../../../nodes/core/zoho/changes/change';
import { onTwin, own, someone } from './on-twin';

const { twin, watch, change } = onTwin();

const eventOf = (item: IDataObject | undefined) => item?.['event'] as unknown as ChangeEvent;
const kinds = (items: IDataObject[] | null) => (items ?? []).map((item) => eventOf(item).kind);
afterEach(() => {
	vi.useRealTimers();
});
const lead = { Last_Name: 'Rivers', Company: 'Northwind' };

describe('the trigger (#41)', () => {
	it('tells of a new record, its fields where Get puts them, and of nothing twice', async () => {
		const trigger = await watch({ module: 'Leads', events: ['createdOrUpdated'] });
		const id = change('create', { values: lead });
		expect(await trigger.poll()).toBeNull();
		const [item, ...others] = (await trigger.next()) ?? [];
		expect(others).toEqual([]);
		expect(item).toMatchObject({ id, ...lead, Owner: { id: expect.any(String) as string } });
		const [kept] = twin()
			.records('Leads')
			.filter((one) => one['id'] === id);
		expect(item).toMatchObject({ Created_Time: kept?.['Created_Time'] });
		expect(eventOf(item)).toMatchObject({
			kind: 'created',
			module: 'Leads',
			id,
			eventKey: `Leads/${id}/created`,
			by: { id: someone, name: 'Tobias Rehmann' },
			ownUser: false,
			folded: false,
		});
		expect(await trigger.next()).toBeNull();
	});

	it('folds what happened between two polls into one event, with the last state', async () => {
		const trigger = await watch({ module: 'Leads', events: ['createdOrUpdated'] });
		const id = change('create', { values: lead });
		twin().advance(2_000);
		change('update', { id, values: { City: 'Oslo' } });
		change('update', { id, values: { City: 'Rome' } });
		const items = await trigger.next();
		expect(kinds(items)).toEqual(['created']);
		expect(items?.[0]).toMatchObject({ City: 'Rome', event: { folded: true } });

		change('update', { id, values: { City: 'Bern' } });
		const [updated] = (await trigger.next()) ?? [];
		expect(updated).toMatchObject({ City: 'Bern', event: { kind: 'updated', folded: null } });
		const { eventKey, at } = eventOf(updated);
		expect(eventKey).toBe(`Leads/${id}/updated/${at}`);
	});

	it('makes one call a poll when nothing happens, and two where deletions are watched', async () => {
		const plain = await watch({ module: 'Leads', events: ['createdOrUpdated'] });
		await plain.next();
		expect(plain.calls()).toEqual(['POST /coql']);
		const both = await watch({ module: 'Leads', events: ['createdOrUpdated', 'deleted'] });
		await both.next();
		expect(both.calls()).toEqual(['POST /coql', 'GET /Leads/deleted']);
	});

	it('waits until the second of a change is over, so that a second edit in it is not lost', async () => {
		const trigger = await watch({ module: 'Leads', events: ['updated'] });
		const id = change('create', { values: lead });
		await trigger.next();
		change('update', { id, values: { City: 'Oslo' } });
		expect(await trigger.poll()).toBeNull();
		change('update', { id, values: { City: 'Rome' } });
		expect(await trigger.next()).toMatchObject([{ City: 'Rome' }]);
	});

	it('tells of deleted records: their ID, name and who deleted them', async () => {
		const trigger = await watch({ module: 'Leads', events: ['deleted'] });
		const id = change('create', { values: lead });
		twin().advance(5_000);
		change('delete', { id });
		const [item, ...others] = (await trigger.next()) ?? [];
		expect(others).toEqual([]);
		const { at, ...event } = eventOf(item);
		expect(item).toEqual({ event: { ...event, at }, id });
		expect(event).toMatchObject({ kind: 'deleted', eventKey: `Leads/${id}/deleted/${at}` });
		expect(event).toMatchObject({ name: 'Rivers', by: { id: someone } });
		expect(await trigger.next()).toBeNull();
	});

	it('tells of a record by its conditions as it is now', async () => {
		const condition = [{ field: 'City', operator: 'equals', value: 'Oslo' }];
		const trigger = await watch({
			module: 'Leads',
			events: ['createdOrUpdated'],
			conditions: { condition },
		});
		change('create', { values: lead });
		const id = change('create', { values: { ...lead, City: 'Oslo' } });
		expect(await trigger.next()).toMatchObject([{ id, City: 'Oslo' }]);
		await trigger.next();
		expect(trigger.calls()).toEqual(['POST /coql']);
	});

	it('returns the fields that are chosen, and the change beside them', async () => {
		const trigger = await watch({
			module: 'Leads',
			events: ['created'],
			options: { fields: ['Last_Name', 'City'] },
		});
		const id = change('create', { values: { ...lead, City: 'Oslo' } });
		const [item] = (await trigger.next()) ?? [];
		expect(Object.keys(item ?? {}).sort()).toEqual(['City', 'Last_Name', 'event', 'id']);
		expect(eventOf(item).eventKey).toBe(`Leads/${id}/created`);
	});
});

describe('own writes, ignored (#49)', () => {
	const ignoring = { module: 'Leads', events: ['createdOrUpdated'], ignoreOwn: true };

	it('start nothing, neither a new record nor the answer to an event', async () => {
		const trigger = await watch(ignoring);
		change('create', { values: lead, by: own });
		expect(await trigger.next()).toBeNull();
		const id = change('create', { values: lead });
		expect(kinds(await trigger.next())).toEqual(['created']);
		change('update', { id, values: { City: 'Oslo' }, by: own });
		expect(await trigger.next()).toBeNull();
		expect(trigger.calls()).toContain(`GET /Leads/${id}/__timeline`);
	});

	it('hide nothing that somebody else did to the record as well', async () => {
		const trigger = await watch(ignoring);
		const id = change('create', { values: lead, by: own });
		await trigger.next();
		change('update', { id, values: { City: 'Oslo' } });
		twin().advance(3_000);
		change('update', { id, values: { Rating: 'Active' }, by: own });
		expect(await trigger.next()).toMatchObject([{ id, City: 'Oslo', event: { ownUser: true } }]);
	});

	it('are not made up for by who made the record, where only updates are watched', async () => {
		const trigger = await watch({ ...ignoring, events: ['updated'] });
		const id = change('create', { values: lead });
		twin().advance(2_000);
		change('update', { id, values: { City: 'Oslo' }, by: own });
		expect(await trigger.next()).toBeNull();
	});

	it('cannot be told from others in a module without timelines, which says what to do', async () => {
		const trigger = await watch(ignoring);
		twin().settings({ withoutTimeline: ['Leads'] });
		change('create', { values: lead, by: own });
		await expect(trigger.next()).rejects.toMatchObject({
			message: expect.stringContaining('keeps no timeline') as string,
			description: expect.stringContaining('Ignore Own Writes') as string,
		});
	});
});

describe('what changed', () => {
	it('comes with values before and after', async () => {
		const options = { includeChanges: true };
		const trigger = await watch({ module: 'Leads', events: ['updated'], options });
		const id = change('create', { values: { ...lead, City: 'Oslo' } });
		await trigger.next();
		change('update', { id, values: { City: 'Rome' } });
		twin().advance(2_000);
		change('update', { id, values: { City: 'Bern' } });
		const [item] = (await trigger.next()) ?? [];
		expect(eventOf(item)).toMatchObject({
			folded: true,
			changes: [{ field: 'City', before: 'Oslo', after: 'Bern' }],
		});
	});

	it('decides, where one field or the stage is watched', async () => {
		const [deal] = twin().records('Deals');
		const id = String(deal?.['id']);
		const trigger = await watch({
			module: 'Deals',
			events: ['stageChanged', 'fieldChanged'],
			watchedFields: ['Next_Step'],
		});
		change('update', { module: 'Deals', id, values: { Type: 'New Business' } });
		expect(await trigger.next()).toBeNull();
		change('update', {
			module: 'Deals',
			id,
			values: { Next_Step: 'Call', Stage: 'Needs Analysis' },
		});
		const items = await trigger.next();
		expect(kinds(items)).toEqual(['stageChanged', 'fieldChanged']);
		const { changes } = eventOf(items?.[0]);
		expect(changes).toContainEqual({
			field: 'Stage',
			before: deal?.['Stage'],
			after: 'Needs Analysis',
		});
	});
});

describe('users', () => {
	it('whose changes alone count, also when somebody else changed the record after them', async () => {
		const options = { onlyUsers: [someone] };
		const trigger = await watch({ module: 'Leads', events: ['updated'], options });
		const id = change('create', { values: lead, by: own });
		await trigger.next();
		change('update', { id, values: { City: 'Oslo' }, by: own });
		expect(await trigger.next()).toBeNull();
		change('update', { id, values: { City: 'Rome' } });
		twin().advance(2_000);
		change('update', { id, values: { City: 'Bern' }, by: own });
		expect(await trigger.next()).toMatchObject([{ id, City: 'Bern' }]);
	});

	it('whose changes do not count', async () => {
		const options = { exceptUsers: [someone] };
		const trigger = await watch({ module: 'Leads', events: ['createdOrUpdated'], options });
		change('create', { values: lead });
		const id = change('create', { values: lead, by: own });
		expect(await trigger.next()).toMatchObject([{ id }]);
	});
});

describe('a restart', () => {
	it('gives again, with the same keys, what an execution that was killed had', async () => {
		const trigger = await watch({ module: 'Leads', events: ['createdOrUpdated'] });
		change('create', { values: lead });
		const given = await trigger.next();
		trigger.restart();
		const again = await trigger.next();
		expect(again).toEqual(given);
		expect(await trigger.next()).toBeNull();
	});

	it('of another process is noticed by one that ran on and takes over from it', async () => {
		const trigger = await watch({ module: 'Leads', events: ['createdOrUpdated'] });
		trigger.restart();
		change('create', { values: lead });
		const given = await trigger.next();
		trigger.giveBack();
		expect(await trigger.next()).toEqual(given);
		expect(await trigger.next()).toBeNull();
	});

	it('repeats nothing when nothing was given, or nothing may be repeated', async () => {
		const quiet = await watch({ module: 'Leads', events: ['created'] });
		quiet.restart();
		expect(await quiet.next()).toBeNull();
		const options = { repeatMinutes: 0 };
		const once = await watch({ module: 'Leads', events: ['created'], options });
		change('create', { values: lead });
		expect(await once.next()).toHaveLength(1);
		once.restart();
		expect(await once.next()).toBeNull();
	});

	it('after a kill before anything was saved loses nothing', async () => {
		const trigger = await watch({ module: 'Leads', events: ['createdOrUpdated'] });
		const saved = trigger.saved();
		const id = change('create', { values: lead });
		await trigger.next();
		trigger.restart(saved);
		expect(await trigger.next()).toMatchObject([{ id }]);
	});

	it('tells also of the change of a record whose creation may have been lost', async () => {
		const trigger = await watch({ module: 'Leads', events: ['createdOrUpdated'] });
		const id = change('create', { values: lead });
		await trigger.next();
		trigger.restart();
		change('update', { id, values: { City: 'Oslo' } });
		expect(kinds(await trigger.next())).toEqual(['created', 'updated']);
	});
});

describe('the start (#180)', () => {
	it('is now, a date, or all there is, the oldest first', async () => {
		const all = twin().records('Accounts').length;
		const parameters = { module: 'Accounts', events: ['createdOrUpdated'] };
		const now = await watch(parameters);
		expect(await now.next()).toBeNull();
		const later = await watch({ ...parameters, startFrom: 'date', startDate: '2099-01-01' });
		expect(await later.next()).toBeNull();
		const history = await watch({ ...parameters, startFrom: 'history' });
		expect(JSON.parse(history.saved())).toHaveProperty('changes');
		history.restart();
		const items = (await history.next()) ?? [];
		expect(items).toHaveLength(all);
		const times = items.map((item) => eventOf(item).at);
		expect(times).toEqual([...times].sort());
	});

	it('with all there is gives also what was changed before its turn came', async () => {
		const id = change('create', { values: lead });
		twin().advance(5_000);
		for (let others = 0; others < 1_000; others += 1) change('create', { values: lead });
		twin().advance(5_000);
		change('update', { id, values: { City: 'Oslo' } });
		twin().advance(2 * 3_600_000);
		const trigger = await watch({
			module: 'Leads',
			events: ['created', 'fieldChanged'],
			watchedFields: ['Phone'],
			startFrom: 'history',
		});
		change('update', { id, values: { City: 'Rome' } });
		const keys = (await trigger.next())?.map((item) => eventOf(item).eventKey);
		expect(keys).toContain(`Leads/${id}/created`);
	});

	it('by an expression is made once, though it gives another date each time', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		const trigger = await watch({
			module: 'Leads',
			events: ['created'],
			startFrom: 'date',
			startDate: '={{ $now.minus({ days: 1 }).toISO() }}',
		});
		change('create', { values: lead });
		expect(await trigger.next()).toHaveLength(1);
		vi.setSystemTime(Date.now() + 60_000);
		expect(await trigger.next()).toBeNull();
	});

	it('of what was not watched before is now', async () => {
		const trigger = await watch({ module: 'Leads', events: ['created'] });
		const id = change('create', { values: lead });
		change('delete', { id: change('create', { values: lead }) });
		await trigger.next();
		trigger.set({ events: ['created', 'updated', 'deleted'] });
		change('update', { id, values: { City: 'Oslo' } });
		expect(await trigger.next()).toMatchObject([{ id, event: { kind: 'updated' } }]);
	});

	it('is not made again by settings that watch less', async () => {
		const trigger = await watch({ module: 'Leads', events: ['createdOrUpdated'] });
		const id = change('create', { values: lead });
		twin().advance(2_000);
		change('update', { id, values: { City: 'Oslo' } });
		expect(kinds(await trigger.next())).toEqual(['created']);
		trigger.set({ events: ['created'] });
		expect(await trigger.next()).toBeNull();
	});

	it('at a day away goes on where it stopped', async () => {
		const trigger = await watch({ module: 'Leads', events: ['created'] });
		const ids = Array.from({ length: 3 }, () => {
			twin().advance(8 * 3_600_000);
			return change('create', { values: lead });
		});
		expect((await trigger.next())?.map(({ id }) => id)).toEqual(ids);
	});
});

describe('in the editor', () => {
	it('a test shows a real record at once and keeps nothing', async () => {
		const trigger = await watch({ module: 'Deals', events: ['stageChanged'] });
		const before = trigger.saved();
		const [item] = (await trigger.test()) ?? [];
		expect(
			twin()
				.records('Deals')
				.map(({ id }) => id),
		).toContain(item?.['id']);
		expect(eventOf(item)).toMatchObject({ kind: 'stageChanged', changes: expect.any(Array) as [] });
		expect(trigger.saved()).toBe(before);
	});

	it('says what to do when there is nothing to show', async () => {
		const condition = [{ field: 'City', operator: 'equals', value: 'Nowhere' }];
		const trigger = await watch({
			module: 'Leads',
			events: ['created'],
			conditions: { condition },
		});
		await expect(trigger.test()).rejects.toMatchObject({
			description: expect.stringContaining('Conditions') as string,
		});
	});
});

it('a test where nothing was ever deleted does not ask to make a record', async () => {
	const trigger = await watch({ module: 'Leads', events: ['deleted'] });
	await expect(trigger.test()).rejects.toMatchObject({
		message: "The module 'Leads' has no change to show as a sample",
		description: expect.stringContaining('Events') as string,
	});
});

describe('a trigger that cannot work says what to do', () => {
	it.each([
		[{ module: 'Nowhere', events: ['created'] }, 'Module'],
		[{ module: 'Leads', events: ['stageChanged'] }, 'Field Changed'],
		[{ module: 'Leads', events: [] }, 'Events'],
		[{ module: 'Leads', events: ['fieldChanged'] }, 'Watched Field'],
		[{ module: 'Leads', events: ['created'], startFrom: 'date', startDate: 'soon' }, 'date'],
	])('%j', async (parameters, words) => {
		const failing = watch({ ignoreOwn: false, ...parameters }).then(async (trigger) => {
			change('create', { values: lead });
			return await trigger.next();
		});
		await expect(failing).rejects.toMatchObject({
			description: expect.stringContaining(words) as string,
		});
	});
});
