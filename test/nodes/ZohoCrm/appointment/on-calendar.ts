import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, expect } from 'vitest';
import type { JsonObject } from '../../../../sandbox/zoho/json';
import { passTimeQuickly } from '../../../support/engine/quick-waits';
import { onTwin } from '../on-twin';

export const tobias = '5725767000000100002';
export const imogen = '5725767000000100003';
export const harriet = '5725767000000300001';
const itsPhone = '+44 117 496 0122';

const dayMs = 86_400_000;

/** The Monday after next: no holiday of the company is near enough to be one. */
export function monday(): string {
	const now = new Date();
	const ahead = ((8 - now.getUTCDay()) % 7) + 7;
	return new Date(now.getTime() + ahead * dayMs).toISOString().slice(0, 10);
}
export const at = (time: string) => `${monday()}T${time}`;

/** Open each day from nine to five in a zone without summer time, whatever the company says. */
export const ownHours = {
	timeZone: 'UTC',
	opensAt: '09:00',
	closesAt: '17:00',
	openOn: [0, 1, 2, 3, 4, 5, 6],
};

export const appointment = (operation: string, more: INodeParameters): INodeParameters => ({
	resource: 'appointment',
	operation,
	...more,
});

export const booking = (
	more: INodeParameters = {},
	options: INodeParameters = {},
): INodeParameters =>
	appointment('book', {
		...{ users: tobias, start: at('10:00'), duration: 30, title: 'Offer', phone: itsPhone },
		...more,
		options: { ...ownHours, ...options },
	});

export const rescheduling = (
	appointmentId: string,
	more: INodeParameters = {},
	options: INodeParameters = {},
): INodeParameters =>
	appointment('reschedule', {
		...{ appointmentId, start: at('14:00') },
		...more,
		options: { ...ownHours, ...options },
	});

export const canceling = (
	appointmentId: string,
	more: INodeParameters = {},
	options: INodeParameters = {},
): INodeParameters => appointment('cancel', { appointmentId, ...more, options });

export const slots = (more: INodeParameters = {}, options: INodeParameters = {}): INodeParameters =>
	appointment('findSlots', {
		...{ users: tobias, needs: 'anyone', duration: 60, daysAhead: 1, limit: 50 },
		...more,
		options: { ...ownHours, from: at('00:00'), resultOnly: true, ...options },
	});

export const timesOf = (answer: IDataObject): string[] => {
	const { slots: found } = (answer['appointments'] ?? answer) as {
		slots: Array<{ start: string }>;
	};
	return found.map(({ start }) => start.slice(11, 16));
};

/** The node on a twin whose calendars are filled past the node; waits pass quickly. */
export function onCalendar() {
	const { twin, run, calls } = onTwin();
	let backToRealTime: () => void;
	beforeAll(() => {
		backToRealTime = passTimeQuickly();
	});
	afterAll(() => backToRealTime());

	/** A record of the twin, past the node. */
	async function put(module: string, record: JsonObject): Promise<string> {
		const answer = await fetch(`${twin().url}/crm/v8/${module}`, {
			method: 'POST',
			headers: { Authorization: `Bearer ${twin().client.accessToken}` },
			body: JSON.stringify({ data: [record] }),
		});
		const body = (await answer.json()) as {
			data: Array<{ status: string; details: { id: string } }>;
		};
		expect(body.data[0]?.status, JSON.stringify(body)).toBe('success');
		return body.data[0]?.details.id ?? '';
	}

	return {
		...{ twin, run, calls, put },
		meeting: (from: string, to: string, more: JsonObject = {}) =>
			put('Events', {
				...{ Event_Title: 'Other', Owner: { id: tobias } },
				...{ Start_DateTime: `${at(from)}:00Z`, End_DateTime: `${at(to)}:00Z` },
				...more,
			}),
		first: async (parameters: INodeParameters): Promise<IDataObject> => {
			const { items, error } = await run(parameters);
			expect(error).toBeUndefined();
			return items[0] ?? {};
		},
		refused: async (parameters: INodeParameters): Promise<IDataObject> => {
			const { items } = await run(parameters, { settings: { onError: 'continueRegularOutput' } });
			return (items[0]?.['details'] ?? {}) as IDataObject;
		},
	};
}
