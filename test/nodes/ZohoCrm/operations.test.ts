import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { given } from '../../../nodes/core/kernel/given';
import { resources } from '../../../nodes/ZohoCrm/menu';
import type { Route } from '../../../nodes/ZohoCrm/operation';
import { coverage } from '../../../sandbox/zoho/coverage';
import { createCredentialsHelper } from '../../support/engine/credentials';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { twin, run } = onTwin();
const aLead = '5725767000000500001';
const aUser = '5725767000000100002';
const onLead: INodeParameters = { module: moduleOf('Leads'), recordId: aLead };
const plan = { kind: 'zoho-crm.plan/1', module: 'Leads', action: 'create', rulesHash: 'x' };

const aFile = { fileName: 'offer.pdf', mimeType: 'application/pdf', data: 'eA==' };

interface Run {
	parameters?: INodeParameters;
	item?: object;
	binary?: IBinaryKeyData;
	/** Puts into the twin what the run needs, and gives the parameters that name it. */
	prepare?(): Promise<INodeParameters>;
}

/** A file on the lead, past the node. */
async function attach(): Promise<INodeParameters> {
	const body = new FormData();
	body.set('file', new File(['x'], 'offer.pdf'));
	const headers = { Authorization: `Bearer ${twin().client.accessToken}` };
	const path = `/crm/v8/Leads/${aLead}/Attachments`;
	const answer = await fetch(twin().url + path, { method: 'POST', headers, body });
	const { data } = (await answer.json()) as { data: Array<{ details: { id: string } }> };
	return { attachmentId: data[0]?.details.id ?? '' };
}

/** The day after tomorrow at ten; open at all times, whatever day it is. */
const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const atTen: INodeParameters = {
	...{ users: aUser, start: `${inTwoDays}T10:00` },
	options: {
		...{ timeZone: 'UTC', opensAt: '00:00', closesAt: '24:00' },
		openOn: [0, 1, 2, 3, 4, 5, 6],
	},
};

/** A meeting with a participant, past the node. */
async function meet(): Promise<INodeParameters> {
	const [Start_DateTime, End_DateTime] = [`${inTwoDays}T08:00:00Z`, `${inTwoDays}T08:30:00Z`];
	const row = {
		...{ Event_Title: 'Offer', Owner: { id: aUser }, Start_DateTime, End_DateTime },
		Participants: [{ type: 'email', participant: 'nathan@example.com' }],
	};
	const answer = await fetch(`${twin().url}/crm/v8/Events`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${twin().client.accessToken}` },
		body: JSON.stringify({ data: [row] }),
	});
	const { data } = (await answer.json()) as { data: Array<{ details: { id: string } }> };
	return { appointmentId: data[0]?.details.id ?? '' };
}

/** One plain run of each operation; those that only some items need are tested where they belong. */
const runs: Record<string, Run> = {
	'apiRequest.send': { parameters: { method: 'GET', path: '/crm/v8/org' } },
	'appointment.book': {
		parameters: { ...atTen, phone: '+44 117 496 0779', lastName: 'Newcomer', title: 'Offer' },
	},
	'appointment.cancel': { parameters: { reason: 'Ill' }, prepare: meet },
	'appointment.findSlots': { parameters: { users: aUser } },
	'appointment.getMany': {
		parameters: { from: `${inTwoDays}T00:00Z`, to: `${inTwoDays}T23:00Z` },
		prepare: meet,
	},
	'appointment.reschedule': { parameters: atTen, prepare: meet },
	'attachment.delete': { parameters: onLead, prepare: attach },
	'attachment.download': { parameters: onLead, prepare: attach },
	'attachment.getMany': { parameters: onLead, prepare: attach },
	'attachment.upload': { parameters: onLead, binary: { data: aFile } },
	'deal.moveStage': { parameters: { dealId: '5725767000000400004', stage: 'Closed Won' } },
	'lead.convert': {
		parameters: {
			leadId: aLead,
			createDeal: true,
			dealName: 'Twelve bikes',
			stage: 'Qualification',
			closingDate: '2090-01-31',
		},
	},
	'metadata.getWriteRules': { parameters: { module: moduleOf('Leads') } },
	'note.create': { parameters: { ...onLead, content: 'Called back.' } },
	'organization.get': {},
	'query.coql': { parameters: { query: 'select Last_Name from Leads where id is not null' } },
	'record.applyPlan': { item: { gate: { plan: { ...plan, values: lead(1) } } } },
	'record.count': { parameters: { module: moduleOf('Leads') } },
	'record.create': { parameters: writing('create', 'Leads'), item: lead(1) },
	'record.delete': { parameters: onLead },
	'record.findCustomer': {
		parameters: { email: 'harriet.fennimore@oakhurstparcel.example', company: 'Oakhurst' },
	},
	'record.findOrCreate': {
		parameters: {
			...writing('findOrCreate', 'Contacts'),
			email: 'harriet.fennimore@oakhurstparcel.example',
		},
		item: { Last_Name: 'Fennimore', Fax: '+44 117 496 0100' },
	},
	'record.get': { parameters: onLead },
	'record.getMany': { parameters: { module: moduleOf('Leads') } },
	'record.search': {
		parameters: {
			module: moduleOf('Leads'),
			searchBy: 'conditions',
			conditions: {
				condition: [{ field: 'Last_Name', operator: 'starts_with', value: 'Acht' }],
			},
		},
	},
	'record.update': {
		parameters: writing('update', 'Leads', { recordId: aLead }),
		item: { City: 'Utrecht' },
	},
	'record.upsert': { parameters: writing('upsert', 'Leads'), item: lead(1) },
	'tag.add': { parameters: { ...onLead, tags: 'Hot' } },
	'tag.remove': { parameters: { ...onLead, tags: 'Hot' } },
	'user.getMany': { parameters: { type: 'AllUsers' } },
};

const operations = resources.flatMap(({ value: resource, operations: all }) =>
	all.map((operation) => ({ key: `${resource}.${operation.value}`, resource, operation })),
);
/** A connection that was granted nothing but these scopes. */
async function connectedWith(scopes: readonly string[]) {
	const answer = await fetch(`${twin().url}/oauth/v2/token`, {
		method: 'POST',
		body: new URLSearchParams({
			grant_type: 'client_credentials',
			client_id: twin().client.id,
			client_secret: twin().client.secret,
			soid: 'ZohoCRM.60021184402',
			scope: scopes.join(','),
		}),
	});
	const { access_token } = (await answer.json()) as { access_token: string };
	return connectedTo(twin(), { access_token });
}

const patternOf = (route: Route): RegExp =>
	new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

describe.each(operations)('$key', ({ key, resource, operation }) => {
	it('runs in n8n’s engine, by its own routes and with its own scopes alone (#188)', async () => {
		const one = runs[key];
		expect(one, `give ${key} a run in the table of this file`).toBeDefined();
		const { scopes, routes } = operation;
		const prepared = await one?.prepare?.();
		const before = twin().log().length;
		const { items, error } = await run(
			{ ...one?.parameters, ...prepared, resource, operation: operation.value },
			{
				input: [{ json: { ...one?.item }, ...given({ binary: one?.binary }) }],
				...(routes === 'any' ? {} : { credentials: [await connectedWith(scopes)] }),
			},
		);
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(0);
		const called = twin()
			.log()
			.slice(before)
			.filter(({ path }) => path.startsWith('/crm/'))
			.map(({ method, path }) => `${method} ${path}`);
		expect(called.length).toBeGreaterThan(0);
		if (routes === 'any') return;
		const [own] = routes;
		expect(
			called.some((call) => patternOf(own).test(call)),
			own,
		).toBe(true);
		const strange = called.filter((call) => !routes.some((route) => patternOf(route).test(call)));
		expect(strange).toEqual([]);
	});

	it('calls what the twin covers', () => {
		const covered = coverage.routes
			.filter(({ status }) => status === 'supported' || status === 'partial')
			.map(({ route }) => route);
		const { routes } = operation;
		const missing = routes === 'any' ? [] : routes.filter((route) => !covered.includes(route));
		expect(missing).toEqual([]);
	});

	it.each(zohoCredentialTypes.map(({ name }) => name))(
		'needs no scope that %s does not ask for by default (#185)',
		async (type) => {
			const helper = createCredentialsHelper(zohoCredentialTypes, [
				{ id: 'c', name: 'c', type, data: {} },
			]);
			const of = { id: 'c', name: 'c' };
			const { scope } = await helper.getDecrypted({} as never, of, type, 'internal');
			const granted = String(scope).split(',');
			const missing = operation.scopes.filter(
				(needed) => !granted.some((one) => covers(one, needed)),
			);
			expect(missing).toEqual([]);
		},
	);
});

/** `ZohoCRM.modules.ALL` covers every scope that begins with `ZohoCRM.modules.`. */
const covers = (granted: string, needed: string): boolean =>
	granted === needed || (granted.endsWith('.ALL') && needed.startsWith(granted.slice(0, -3)));

it('routes that the user names are those of API Request alone', () => {
	const open = operations.filter(({ operation }) => operation.routes === 'any');
	expect(open.map(({ key }) => key)).toEqual(['apiRequest.send']);
});

it('only operations that are there have a run', () => {
	expect(Object.keys(runs).sort()).toEqual(operations.map(({ key }) => key).sort());
});
