import { toUtc } from '../datetime.ts';
import { refusal, success, type Verdict } from '../envelope.ts';
import { idOf, textOf, type JsonObject } from '../json.ts';
import { recordChanged, touched } from '../records/after-write.ts';
import { nameOfRecord } from '../records/lookups.ts';
import { tagRecord } from '../records/tag-record.ts';
import { createRecord, updateRecord } from '../records/write.ts';
import { ownModule } from '../schema/modules.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { dealProblem } from './deal-problems.ts';
import { accountFrom, contactFrom } from './mapping.ts';
import { matchingAccounts, matchingContacts } from './matches.ts';
import { moveRelated } from './move-related.ts';
import { refuseConversion, TARGETS, type Conversion, type Target } from './read-conversion.ts';

/** Makes a contact, an account and a deal of a lead, or adds it to those that are there [O26, D]. */
export function convert(world: World, lead: StoredRecord, asked: Conversion): Verdict {
	const problem = asked.deal && dealProblem(world, asked.deal);
	if (problem) throw refuseConversion(problem);
	const { values } = lead;
	const contactMatch = matchingContacts(world, values)?.records[0]?.id;
	const accountMatch = matchingAccounts(world, values)?.records[0]?.id;
	refuseDuplicates(world, asked, contactMatch, accountMatch);
	const owner = asked.owner ?? idOf(values.Owner) ?? world.actor.user;
	const own = { Owner: { id: owner } };

	const account = kept(
		world,
		'Accounts',
		{ ...accountFrom(values), ...own },
		asked.account ?? (asked.addToExisting ? accountMatch : undefined),
		asked.overwrite,
	);
	const inAccount = account === undefined ? {} : { Account_Name: { id: account } };
	const contact = kept(
		world,
		'Contacts',
		{ ...contactFrom(values), ...inAccount, ...own },
		asked.contact ?? (asked.addToExisting ? contactMatch : undefined),
		asked.overwrite,
	);
	const source = values.Lead_Source === undefined ? {} : { Lead_Source: values.Lead_Source };
	const deal = asked.deal && {
		...source,
		...inAccount,
		...own,
		...asked.deal,
		Contact_Name: { id: contact ?? '' },
	};
	const made = {
		Contacts: contact,
		Accounts: account,
		Deals: deal && idOf(createRecord(world, ownModule('Deals'), deal, 0).details),
	};
	handOver(world, lead, asked, made);
	return success('The record has been converted successfully', {
		Contacts: named(world, 'Contacts', made.Contacts),
		Accounts: named(world, 'Accounts', made.Accounts),
		Deals: named(world, 'Deals', made.Deals),
	});
}

/** An organisation may let no contact or account be there twice. */
function refuseDuplicates(
	world: World,
	asked: Conversion,
	contact: string | undefined,
	account: string | undefined,
): void {
	if (world.settings.conversionDuplicates === 'take' || asked.addToExisting) return;
	const taken =
		(asked.contact === undefined && contact && { id: contact, api_name: 'Email' }) ||
		(asked.account === undefined && account && { id: account, api_name: 'Account_Name' });
	if (!taken) return;
	const details = { ...taken, json_path: '$.data[0]' };
	throw refuseConversion(refusal('DUPLICATE_DATA', 'duplicate data', details));
}

/** The id of the record that takes the lead up: one that is there, or a new one; none without a name. */
function kept(
	world: World,
	module: 'Contacts' | 'Accounts',
	row: JsonObject,
	existing: string | undefined,
	overwrite: boolean,
): string | undefined {
	const spec = ownModule(module);
	if (existing !== undefined) {
		const { Owner: _owner, ...values } = row;
		if (overwrite) updateRecord(world, spec, { ...values, id: existing }, 0);
		return existing;
	}
	if (module === 'Accounts' && row.Account_Name === undefined) return undefined;
	return idOf(createRecord(world, spec, row, 0).details);
}

type Made = Record<Target, string | undefined>;

/** The lead is marked, and what belonged to it goes to the others. */
function handOver(world: World, lead: StoredRecord, asked: Conversion, made: Made): void {
	const { id, values: before } = lead;
	const spec = ownModule('Leads');
	const link = (module: Target) => {
		const target = made[module];
		return target === undefined ? null : { id: target, module };
	};
	const fields = {
		Converted__s: true,
		Converted_Date_Time: toUtc(world.clock.now()),
		Converted_Contact: link('Contacts'),
		Converted_Account: link('Accounts'),
		Converted_Deal: link('Deals'),
	};
	const after = { ...before, ...fields, ...touched(world) };
	world.store.save(spec.name, id, after, world.clock.now(), world.settings.searchDelayMs);
	recordChanged(world, spec, { operation: 'update', action: 'updated', id, before, after, fields });
	const has = Array.isArray(before.Tag) ? before.Tag.flatMap((tag) => textOf(tag) ?? []) : [];
	for (const target of TARGETS) {
		const names = (asked.tags[target] ?? []).filter((name) => has.includes(name));
		const heir = made[target];
		if (heir === undefined || names.length === 0) continue;
		tagRecord(world, ownModule(target), heir, { kind: 'add', names });
	}
	const module = made[asked.moveAttachmentsTo] === undefined ? 'Contacts' : asked.moveAttachmentsTo;
	moveRelated(world, id, {
		contact: made.Contacts ?? '',
		...(made.Deals === undefined ? {} : { deal: made.Deals }),
		attachmentsTo: { module, id: made[module] ?? '' },
	});
}

function named(world: World, module: Target, id: string | undefined) {
	return id === undefined ? null : { name: nameOfRecord(world, module, id), id };
}
