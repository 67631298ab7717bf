import { createHash } from 'node:crypto';
import {
	NetworkFailure,
	type HttpRequest,
	type HttpResponse,
} from '../../../../nodes/core/kernel/ports';
import { createZoho } from '../../../../nodes/core/zoho/create-zoho';
import type { StoredConnection, ZohoPorts } from '../../../../nodes/core/zoho/words/ports';

export type Answer =
	| { status: number; body?: unknown; headers?: Record<string, string> }
	| { lost: 'no' | 'maybe' };

type Script = Answer | ((request: HttpRequest) => Answer);

const field = (name: string, more: object = {}) => ({
	api_name: name,
	display_label: name.replaceAll('_', ' '),
	data_type: 'text',
	system_mandatory: false,
	operation_type: { api_create: true, api_update: true },
	length: 100,
	pick_list_values: [],
	unique: {},
	custom_field: false,
	...more,
});

export const leadFields = [
	field('Last_Name', { system_mandatory: true, length: 80 }),
	field('Company'),
	field('Email', { data_type: 'email', unique: { casesensitive: false } }),
	field('Lead_Status', {
		data_type: 'picklist',
		pick_list_values: [
			{ display_value: '-None-', actual_value: '-None-' },
			{ display_value: 'Contacted', actual_value: 'Contacted' },
			{ display_value: 'Not a fit', actual_value: 'Not Qualified' },
			{ display_value: 'Old', actual_value: 'Old', type: 'unused' },
		],
	}),
	field('Created_Time', {
		data_type: 'datetime',
		operation_type: { api_create: false, api_update: false },
	}),
];

export const leadLayouts = [
	{
		id: '9001',
		name: 'Standard',
		status: 'active',
		sections: [{ fields: [{ api_name: 'Company', required: true }] }],
	},
];

/** Answers that metadata calls get unless the script says otherwise; they are not counted as scripted. */
function metadataAnswer(request: HttpRequest): Answer | undefined {
	if (request.url.endsWith('/settings/fields'))
		return { status: 200, body: { fields: leadFields } };
	if (request.url.endsWith('/settings/layouts')) {
		return { status: 200, body: { layouts: leadLayouts } };
	}
	return undefined;
}

export interface FakeWire {
	ports: ZohoPorts;
	zoho: ReturnType<typeof createZoho>;
	/** Requests in order, metadata left out. */
	requests: HttpRequest[];
	metadataRequests: HttpRequest[];
	/** Waits in milliseconds, in order. */
	waits: number[];
	refreshes(): number;
	unused(): number;
}

export interface FakeOptions {
	connection?: Partial<StoredConnection>;
	refresh?: Array<{ error?: string }>;
	now?: number;
	metadata?: boolean;
}

export const startOfTest = Date.parse('2026-11-21T09:00:00Z');

/** A facade on a wire that gives scripted answers, and a clock on which waiting takes no time. */
export function fakeWire(script: Script[], options: FakeOptions = {}): FakeWire {
	const answers = [...script];
	const requests: HttpRequest[] = [];
	const metadataRequests: HttpRequest[] = [];
	const waits: number[] = [];
	const refreshed = [...(options.refresh ?? [])];
	let refreshes = 0;
	let now = options.now ?? startOfTest;

	const ports: ZohoPorts = {
		send: (request): Promise<HttpResponse> => {
			const known = options.metadata === false ? undefined : metadataAnswer(request);
			if (known) metadataRequests.push(request);
			else requests.push(request);
			const next = known ?? answers.shift();
			if (!next) return Promise.reject(new Error(`No answer left for ${request.url}`));
			const answer = typeof next === 'function' ? next(request) : next;
			if ('lost' in answer) return Promise.reject(new NetworkFailure('reset', answer.lost));
			const { status, body, headers = {} } = answer;
			return Promise.resolve({ status, body, headers });
		},
		connection: () =>
			Promise.resolve({
				apiDomain: 'https://www.zohoapis.eu',
				chosenAccountsUrl: 'https://accounts.zoho.eu',
				hasToken: true,
				...options.connection,
			}),
		refresh: () => {
			refreshes += 1;
			return Promise.resolve(refreshed.shift() ?? {});
		},
		clock: {
			now: () => now,
			sleep: (ms) => {
				waits.push(ms);
				now += ms;
				return Promise.resolve();
			},
		},
		random: () => 0.5,
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	};
	return {
		ports,
		zoho: createZoho(ports),
		requests,
		metadataRequests,
		waits,
		refreshes: () => refreshes,
		unused: () => answers.length,
	};
}

/** The rows of a write request. */
export function rowsOf(request: HttpRequest): Array<Record<string, unknown>> {
	const body = request.body as { data: Array<Record<string, unknown>> };
	return body.data;
}

export const created = (id: string) => ({
	code: 'SUCCESS',
	details: { id, Created_Time: '2026-11-21T10:00:00+01:00' },
	message: 'record added',
	status: 'success',
});

export const refused = (code: string, details: object, message = '') => ({
	code,
	details,
	message,
	status: 'error',
});

/** Answers a create with ids counted up from `from`. */
export const creates =
	(from = 1): Script =>
	(request) => ({
		status: 201,
		body: { data: rowsOf(request).map((_, place) => created(String(from + place))) },
	});
