import type { JsonObject } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { GateSettings } from '../words/settings';
import { chooseOwner, namesUsers, type OwnerChoice } from './choose-owner';

interface OwnerFinder {
	/**
	 * Who gets a record; undefined for one whose owner stays, or is Zoho CRM's or the workflow's to
	 * choose.
	 */
	ownerOf(rules: WriteRules, settings: GateSettings): Promise<OwnerChoice | undefined>;
	/** What is told of who was to own a record and left since, as a sentence; empty where nobody did. */
	noteOf(before: OwnerChoice | undefined, now: OwnerChoice | undefined): Promise<string>;
}

/** Reads the active users once, and only when somebody has to be chosen. */
export function createOwnerFinder(activeUsers: () => Promise<JsonObject[]>): OwnerFinder {
	let users: Promise<JsonObject[]> | undefined;
	const choose = async (texts: readonly string[]) => {
		users ??= activeUsers();
		return chooseOwner(texts, await users);
	};
	return {
		async ownerOf(rules, { action, found, owners, fixedValues }) {
			const isAsked = action === 'create' || (found && found.replace.includes('Owner'));
			const isTaken = Object.hasOwn(fixedValues, 'Owner');
			const hasOwner = rules.fields.some(({ name }) => name === 'Owner');
			const texts = owners.map(({ text }) => text);
			if (!isAsked || isTaken || !hasOwner || !namesUsers(texts)) return undefined;
			return await choose(texts);
		},
		async noteOf(before, now) {
			if (!before || before.id === now?.id || (await choose([before.id]))) return '';
			const then = now ? `it goes to ${now.name}` : 'Zoho CRM chooses who owns it';
			return `${before.name || 'Its owner'} is no active user of Zoho CRM any more: ${then}`;
		},
	};
}
