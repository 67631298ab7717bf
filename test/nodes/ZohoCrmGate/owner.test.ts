import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { openPanel } from '../../support/engine/load-options';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { moduleOf, onTwin } from './on-twin';

const { twin, find, weigh, apply, record, calls } = onTwin();
const femke = '5725767000000100001';
const tobias = '5725767000000100002';
const imogen = '5725767000000100003';

/** The defaults of the panel. */
const ofCustomer = '={{ $json.customer.owner.id }}';
const ofMail = '={{ $json.classification.source.to }}';

async function ownerOf(item: IDataObject, owner: INodeParameters): Promise<unknown> {
	const { ready, error } = await weigh([{ extraction: { Subject: 'Call' }, ...item }], {
		action: 'create',
		module: moduleOf('Tasks'),
		owner,
	});
	expect(error).toBeUndefined();
	return ready[0]?.gate.plan.values['Owner'];
}

const mailTo = (to: string) => ({ classification: { source: { to } } });

describe('the owner of a new record (#131, #154)', () => {
	it('is the owner of the customer, and the record is theirs', async () => {
		const [found] = await find([
			{ email: 'harriet.fennimore@oakhurstparcel.example', extraction: { Subject: 'Call' } },
		]);
		const { ready } = await weigh([found ?? {}], {
			action: 'create',
			module: moduleOf('Tasks'),
			owner: { ofCustomer, ofMail, chosen: femke },
		});
		const { items } = await apply(ready);
		expect(record('Tasks', String(items[0]?.['id']))).toMatchObject({ Owner: { id: imogen } });
	});

	it.each<[string, string, string | undefined]>([
		['one address', 'tobias.rehmann@marrowby.example', tobias],
		['an address with a name', '"Sales, Marrowby" <Tobias.Rehmann@marrowby.example>', tobias],
		['one user among strangers', 'a@b.example, Tobias <tobias.rehmann@marrowby.example>', tobias],
		['a name that is an address', '"tobias.rehmann@marrowby.example" <x@y.example>', undefined],
		['a name', 'Tobias Rehmann', undefined],
		['nobody who is a user', 'sales@marrowby.example', undefined],
		['two users', 'tobias.rehmann@marrowby.example, imogen.blackwood@marrowby.example', undefined],
	])('is the recipient of a mail to %s', async (_, to, id) => {
		expect(await ownerOf(mailTo(to), { ofMail })).toEqual(id === undefined ? undefined : { id });
	});

	it('is the next source where one names nobody, and the chosen user at last', async () => {
		const owner = { ofCustomer, ofMail, ofCall: 'Imogen Blackwood', chosen: femke };
		expect(await ownerOf(mailTo('sales@marrowby.example'), owner)).toEqual({ id: femke });
		const host = { ...owner, ofCall: 'imogen.blackwood@marrowby.example' };
		expect(await ownerOf({}, host)).toEqual({ id: imogen });
	});

	it('is no user who left', async () => {
		const customer = { owner: { id: '5725767000000100099', active: true } };
		expect(await ownerOf({ customer }, { ofCustomer })).toBeUndefined();
	});

	it('is never what a proposal says', async () => {
		const { ready, review } = await weigh(
			[{ extraction: { Subject: 'Call', Owner: 'imogen.blackwood@marrowby.example' } }],
			{ action: 'create', module: moduleOf('Tasks') },
		);
		expect(ready).toEqual([]);
		expect(review[0]?.gate).toMatchObject({ held: [{ field: 'Owner', code: 'NOT_ALLOWED' }] });
	});

	it('is set over what a proposal says, as a fixed value is over both', async () => {
		const extraction = { Subject: 'Call', Owner: 'Tobias Rehmann' };
		expect(await ownerOf({ extraction }, { chosen: imogen })).toEqual({ id: imogen });
		const { ready } = await weigh([{ extraction: { Subject: 'Call' } }], {
			action: 'create',
			module: moduleOf('Tasks'),
			owner: { chosen: imogen },
			fixedValues: { fields: [{ field: 'Owner', value: femke }] },
		});
		expect(ready[0]?.gate.plan.values).toMatchObject({ Owner: { id: femke } });
	});

	it('reads the users once for all items, and not for names', async () => {
		const input = Array.from({ length: 30 }, () => ({
			extraction: { Subject: 'Call' },
			...mailTo('tobias.rehmann@marrowby.example'),
		}));
		const tasks = { action: 'create', module: moduleOf('Tasks') };
		await weigh(input, { ...tasks, owner: { ofMail } });
		expect(calls('GET', /\/users$/)).toHaveLength(1);
		twin().reset();
		await weigh(input, { ...tasks, owner: { ofCall: 'Tobias Rehmann' } });
		expect(calls('GET', /\/users$/)).toHaveLength(0);
	});

	it('stays with a record that is there, unless it is named among those to replace', async () => {
		const found = await find([
			{ email: 'harriet.fennimore@oakhurstparcel.example', extraction: { Fax: '1' } },
		]);
		const parameters = {
			module: moduleOf('Contacts'),
			owner: { chosen: femke },
			existingValues: 'replace',
		};
		const stays = await weigh(found, parameters);
		expect(stays.ready[0]?.gate.plan.values).toEqual({ Fax: '1' });
		const moves = await weigh(found, { ...parameters, fieldsToReplace: 'Owner' });
		expect(moves.ready[0]?.gate.plan.values).toEqual({ Fax: '1', Owner: { id: femke } });
		expect((await apply(moves.ready)).items).toMatchObject([{ action: 'updated' }]);
		expect(record('Contacts', '5725767000000300001')).toMatchObject({ Owner: { id: femke } });
	});

	it('is called by name in a review', async () => {
		const { review } = await weigh([{ extraction: { Due_Date: '2026-12-01' } }], {
			action: 'create',
			module: moduleOf('Tasks'),
			owner: { chosen: imogen },
		});
		expect(review[0]?.gate['letter']).toMatchObject({
			text: expect.stringMatching(/Owner: Imogen Blackwood/),
		});
	});
});

it('the panel lists the active users', async () => {
	const panel = openPanel({
		node: ZohoCrmGate,
		parameters: {},
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin())],
	});
	const users = await new ZohoCrmGate().methods.loadOptions.getActiveUsers.call(panel);
	expect(users[0]).toEqual({
		name: 'Femke Oudekerk',
		value: femke,
		description: 'femke.oudekerk@marrowby.example',
	});
	expect(users).toHaveLength(5);
});
