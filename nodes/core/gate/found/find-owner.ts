import type { JsonObject } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { GateSettings } from '../words/settings';
import { chooseOwner, namesUsers, type OwnerChoice } from './choose-owner';

type FindOwner = (rules: WriteRules, settings: GateSettings) => Promise<OwnerChoice | undefined>;

/**
 * Says who gets a record; undefined for one whose owner stays, or is Zoho CRM's or the workflow's to
 * choose. The active users are read once, and only when somebody has to be chosen.
 */
export function createOwnerFinder(activeUsers: () => Promise<JsonObject[]>): FindOwner {
	let users: Promise<JsonObject[]> | undefined;
	return async (rules, { action, found, owners, fixedValues }) => {
		const isAsked = action === 'create' || (found && found.replace.includes('Owner'));
		const isTaken = Object.hasOwn(fixedValues, 'Owner');
		const hasOwner = rules.fields.some(({ name }) => name === 'Owner');
		if (!isAsked || isTaken || !hasOwner || !namesUsers(owners)) return undefined;
		users ??= activeUsers();
		return chooseOwner(owners, await users);
	};
}
