import type { IDataObject } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { onTwin, writing } from '../on-twin';

const { twin, run } = onTwin();

const times = {
	Start_DateTime: '2026-12-01T10:00:00+00:00',
	End_DateTime: '2026-12-01T10:30:00+00:00',
};
const promised = { Appointment_Name: 'Offer', Location: 'Meeting room 2', ...times };
const goOn = { onError: 'continueRegularOutput' } as const;

it('takes name and location of an appointment for title and location of a meeting (#87, #102)', async () => {
	const { items, error } = await run(writing('create', 'Events'), { input: [promised] });
	expect(error).toBeUndefined();
	expect(items).toMatchObject([{ action: 'created' }]);
	const [event] = twin().records('Events');
	expect(event).toMatchObject({ Event_Title: 'Offer', Venue: 'Meeting room 2' });

	const moved = { id: String(event?.['id']), Location: 'Meeting room 3' };
	const update = { ...writing('update', 'Events'), recordId: '={{ $json.id }}' };
	expect((await run(update, { input: [moved] })).error).toBeUndefined();
	expect(twin().records('Events')).toMatchObject([{ Venue: 'Meeting room 3' }]);
});

it('takes them from items that map themselves', async () => {
	const schema = ['Event_Title', 'Start_DateTime', 'End_DateTime', 'Venue'].map((id) => ({ id }));
	const values = { mappingMode: 'autoMapInputData', value: null, matchingColumns: [], schema };
	const asked = { ...writing('create', 'Events'), valuesFrom: 'fields', values };
	expect((await run(asked, { input: [promised] })).error).toBeUndefined();
	expect(twin().records('Events')).toMatchObject([{ Venue: 'Meeting room 2' }]);
});

it('refuses the row, and no other, in which both names of a field differ', async () => {
	const rows = [
		{ ...promised, Event_Title: 'Another one' },
		{ ...promised, Event_Title: 'Offer' },
	];
	const { items } = await run(writing('create', 'Events'), { input: rows, settings: goOn });
	expect(items[0]?.['details'] as IDataObject).toMatchObject({
		...{ code: 'NAMES_CONTRADICT', name: 'Appointment_Name', field: 'Event_Title' },
	});
	expect(items[1]).toMatchObject({ action: 'created' });
	expect(twin().records('Events')).toHaveLength(1);
});

it('knows the start of an appointment of a service, whose end Zoho CRM works out', async () => {
	const asked = { ...writing('create', 'Appointments__s'), options: { dryRun: true } };
	const { items } = await run(asked, {
		input: [{ Appointment_Name: 'Test ride', ...times }],
		settings: goOn,
	});
	const { issues } = items[0]?.['details'] as { issues: Array<{ field: string; code: string }> };
	expect(issues).toContainEqual(
		expect.objectContaining({ field: 'Appointment_End_Time', code: 'READ_ONLY' }),
	);
	expect(issues.map(({ field }) => field)).not.toContain('Appointment_Start_Time');
});
