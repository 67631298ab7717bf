import { failGate } from '../core/gate/words/error-catalog';
import { matches, type FoundSettings } from '../core/gate/words/found';
import type { GateSettings, OwnerSource } from '../core/gate/words/settings';
import { given } from '../core/kernel/given';
import { isJsonObject } from '../core/kernel/json';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';

const linkKinds = ['account', 'case', 'contact', 'deal', 'lead'] as const;

/** An ID that an expression may leave empty. */
const optionalId = (parameters: ParameterReader, name: string): string | undefined =>
	parameters.raw(name) === undefined || parameters.raw(name) === ''
		? undefined
		: parameters.id(name);

/** The record that was found and what of it is to stay; fails with MATCH_MISSING when nobody looked. */
export function readFound(parameters: ParameterReader): Pick<GateSettings, 'recordId' | 'found'> {
	const recordId = optionalId(parameters, 'foundRecordId');
	const match = parameters.choice('match', matches);
	if (recordId === undefined && match === undefined) throw failGate('MATCH_MISSING');
	const found: FoundSettings = {
		// A review is signed as JSON, which has no undefined.
		...given({ match, customer: parameters.json('customer') }),
		replace: readReplace(parameters),
	};
	return { ...given({ recordId }), found };
}

function readReplace(parameters: ParameterReader): FoundSettings['replace'] {
	if (parameters.choice('existingValues', ['fillBlanks', 'replace']) !== 'replace') return [];
	const fields = parameters.list('fieldsToReplace');
	return fields.length > 0 ? fields : 'all';
}

/** The IDs of the records to link; one that an expression leaves empty links nothing before a person chooses. */
export function readLinks(parameters: ParameterReader): GateSettings['links'] {
	const links = parameters.raw('links');
	if (!isJsonObject(links)) return {};
	const named = linkKinds.filter((kind) => Object.hasOwn(links, kind));
	const ids = named.map((kind) => [kind, optionalId(parameters, `links.${kind}`) ?? ''] as const);
	return Object.fromEntries(ids);
}

/** What may name the owner of a new record, the most telling first. */
export function readOwners(parameters: ParameterReader): OwnerSource[] {
	const owner = parameters.raw('owner');
	if (!isJsonObject(owner)) return [];
	const set = ownerSources.filter(([name]) => Object.hasOwn(owner, name));
	return set.map(([name, of]) => ({ of, text: parameters.optionalText(`owner.${name}`) ?? '' }));
}

const ownerSources = [
	['ofCustomer', 'customer'],
	['ofMail', 'mail'],
	['ofCall', 'call'],
	['chosen', 'workflow'],
] as const;
